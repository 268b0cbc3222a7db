package io.qiqiao.workbench.editing;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.workbench.Workplace;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the platform knows of the sender's party already: nobody fills in the same twice. */
@Singleton
class GivenFields {

    private final Workplace workplace;

    GivenFields(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The fields of a record of {@code kind} that the present actor need not fill in, with their values. */
    Map<String, String> of(ListingKind<?> kind) {
        PartyRef party = workplace.actor().party();
        Optional<Listing> own = workplace.findParty();
        Map<String, String> given = new LinkedHashMap<>();
        own.ifPresent(record -> {
            if (kind.name().equals("product") && party.kind().equals("institution")) {
                given.put("institution", record.title());
            } else if (kind.name().equals("demand") && party.kind().equals("enterprise")) {
                given.put("enterprise", record.title());
                given.put(
                        "region",
                        Objects.requireNonNullElse(
                                record.region(), CurrentTenant.get().code()));
            }
        });
        return given;
    }
}
