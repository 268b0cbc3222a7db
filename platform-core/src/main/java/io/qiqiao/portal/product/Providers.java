package io.qiqiao.portal.product;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.portal.product.ProductPage.Provider;
import io.qiqiao.portal.wording.Links;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Looks up who offers a service product. */
@Singleton
final class Providers {

    private final SharedListings shared;
    private final ContentJson json;
    private final Vocabularies vocabularies;
    private final Places places;

    Providers(SharedListings shared, ContentJson json, Vocabularies vocabularies, Places places) {
        this.shared = shared;
        this.json = json;
        this.vocabularies = vocabularies;
        this.places = places;
    }

    /** The institution as far as the reader may see it; its name alone when it is not shared. */
    Provider provider(ServiceProduct product, Ui ui) {
        String name = Objects.requireNonNullElse(product.institution(), "");
        return Optional.ofNullable(product.institutionId())
                .flatMap(id -> shared.find(InstitutionKind.NAME, UUID.fromString(id)))
                .map(record -> provider(record, ui))
                .orElse(new Provider(name, "", "", "", List.of()));
    }

    private Provider provider(Publication record, Ui ui) {
        Institution institution = json.read(record.document(), Institution.class);
        return new Provider(
                record.title(),
                "/institutions/" + record.id(),
                Objects.requireNonNullElse(institution.phone(), ""),
                Links.findPhone(institution.phone()).orElse(""),
                facts(institution, ui));
    }

    private List<Fact> facts(Institution institution, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(institution.kind())
                .map(kind -> vocabularies.get("institution-kinds").name(kind, ui.locale()))
                .map(kind -> Fact.of("portal.institution.kind", kind))
                .ifPresent(facts::add);
        Optional.ofNullable(institution.address())
                .or(() -> Optional.ofNullable(institution.region()).map(places::fullName))
                .map(address -> Fact.of("portal.institution.address", address))
                .ifPresent(facts::add);
        Optional.ofNullable(institution.contactPerson())
                .map(person -> Fact.of("portal.institution.contact", person))
                .ifPresent(facts::add);
        return facts;
    }
}
