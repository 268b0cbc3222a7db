package io.qiqiao.portal.home;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.portal.home.HomePage.Provider;
import io.qiqiao.portal.reading.CatalogueReading;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.PolicyStanding;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.publication.Publication;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.web.list.Dated;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The short lists of the first page: what is new in the portal's own line of tenants, then what others share. */
@Singleton
final class HomeLists {

    private static final int POLICIES = 6;
    private static final int INSTITUTIONS = 6;

    private final Reader reader;
    private final ContentJson json;
    private final Vocabularies vocabularies;
    private final Owners owners;
    private final Places places;

    HomeLists(Reader reader, ContentJson json, Vocabularies vocabularies, Owners owners, Places places) {
        this.reader = reader;
        this.json = json;
        this.vocabularies = vocabularies;
        this.owners = owners;
        this.places = places;
    }

    List<Dated> policies(Tenant here, Ui ui) {
        return reader
                .catalogue()
                .listPoliciesNearest(here.path(), here.path(), reader.today().toString(), POLICIES)
                .stream()
                .map(record -> policy(record, ui))
                .toList();
    }

    private Dated policy(Publication record, Ui ui) {
        Policy policy = json.read(record.document(), Policy.class);
        LocalDate date = policy.date();
        List<Label> below = new ArrayList<>();
        Optional.ofNullable(policy.issuer()).map(Label::text).ifPresent(below::add);
        owners.findElsewhere(record).ifPresent(below::add);
        return new Dated(
                date == null ? reader.day(record.publishedAt()) : date,
                "/policies/" + record.id(),
                Label.text(record.title()),
                below,
                PolicyStanding.findTag(policy, reader.today(), ui).stream().toList());
    }

    List<Provider> institutions(Tenant here, Ui ui) {
        CatalogueReading catalogue = reader.catalogue();
        List<Publication> found = catalogue.listInstitutionsNearest(here.path(), here.path(), INSTITUTIONS);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Long> products =
                catalogue
                        .countProductsOf(found.stream()
                                .map(record -> record.id().toString())
                                .toList())
                        .stream()
                        .filter(count -> count.category() != null)
                        .collect(Collectors.toMap(count -> String.valueOf(count.category()), CategoryCount::count));
        return found.stream()
                .map(record ->
                        institution(record, products.getOrDefault(record.id().toString(), 0L), ui))
                .toList();
    }

    private Provider institution(Publication record, long products, Ui ui) {
        Institution institution = json.read(record.document(), Institution.class);
        List<Label> below = new ArrayList<>();
        Optional.ofNullable(institution.kind())
                .map(kind -> vocabularies.get("institution-kinds").name(kind, ui.locale()))
                .map(Label::text)
                .ifPresent(below::add);
        Optional.ofNullable(institution.region())
                .map(places::name)
                .map(Label::text)
                .ifPresent(below::add);
        if (products > 0) {
            below.add(Label.of("portal.products-offered", products));
        }
        return new Provider("/institutions/" + record.id(), record.title(), below);
    }
}
