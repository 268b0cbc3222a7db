package io.qiqiao.matching.ranking;

import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.Candidate;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads what was found, as it is shared now: what the current tenant may not read, or what was withdrawn, drops out.
 */
@Singleton
class ReadingCandidates {

    private final TenantsReading publications;
    private final Listings listings;
    private final MakingCandidates making;

    ReadingCandidates(TenantsReading publications, Listings listings, MakingCandidates making) {
        this.publications = publications;
        this.listings = listings;
        this.making = making;
    }

    List<Candidate> read(List<Found> found, String title) {
        Map<UUID, SharedRecord> records = new HashMap<>();
        found.stream().collect(Collectors.groupingBy(each -> each.hit().kind())).forEach((kind, ofKind) -> {
            shared(kind, ids(ofKind)).forEach(record -> records.put(record.id(), record));
            ofKind.stream()
                    .filter(each -> each.hit().visibility().equals(Visibility.PRIVATE.code()))
                    .map(each -> own(kind, each.hit().id()))
                    .flatMap(Optional::stream)
                    .forEach(record -> records.put(record.id(), record));
        });
        Map<UUID, SharedRecord> institutions = institutions(records);
        return found.stream()
                .filter(each -> records.containsKey(each.hit().id()))
                .map(each -> making.of(
                                Objects.requireNonNull(records.get(each.hit().id())), institutions)
                        .withFit(each.fit())
                        .withCover(each.cover(title))
                        .withWords(each.words()))
                .toList();
    }

    /** One published record that the current tenant may read, or empty. */
    Optional<Candidate> find(String kind, UUID id) {
        Optional<SharedRecord> record = shared(kind, List.of(id)).stream().findFirst();
        return record.or(() -> own(kind, id)).map(each -> making.of(each, institutions(Map.of(each.id(), each))));
    }

    private Map<UUID, SharedRecord> institutions(Map<UUID, SharedRecord> records) {
        List<UUID> offering = records.values().stream()
                .flatMap(record -> making.findInstitution(record).stream())
                .distinct()
                .toList();
        return shared("institution", offering).stream().collect(Collectors.toMap(SharedRecord::id, each -> each));
    }

    private List<SharedRecord> shared(String kind, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : publications.listAmong(kind, new ArrayList<>(ids)).stream()
                        .map(ReadingCandidates::record)
                        .toList();
    }

    private static SharedRecord record(Publication shared) {
        return new SharedRecord(
                shared.kind(),
                shared.id(),
                shared.externalId(),
                shared.tenant(),
                shared.visibility(),
                shared.title(),
                true,
                shared.document());
    }

    private Optional<SharedRecord> own(String kind, UUID id) {
        return listings.find(kind, id)
                .filter(listing -> listing.standing() != ListingState.WITHDRAWN)
                .map(ReadingCandidates::record);
    }

    private static SharedRecord record(Listing own) {
        return new SharedRecord(
                own.kind(),
                own.id(),
                own.externalId(),
                CurrentTenant.get().code(),
                own.visibility(),
                own.title(),
                own.standing() == ListingState.PUBLISHED,
                own.content());
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream().map(each -> each.hit().id()).toList();
    }
}
