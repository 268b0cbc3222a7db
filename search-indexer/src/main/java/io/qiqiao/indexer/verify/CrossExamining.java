package io.qiqiao.indexer.verify;

import co.elastic.clients.elasticsearch.core.GetResponse;
import io.qiqiao.indexer.record.ReadingRecords;
import io.qiqiao.indexer.record.RecordKey;
import io.qiqiao.indexer.record.RecordState;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.maintenance.Verification.Difference;
import io.qiqiao.search.maintenance.Verification.Fault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at suspects once more, each by itself, since records change while they are compared: only what still differs,
 * and has no change in the outbox, is a difference.
 */
@Singleton
class CrossExamining {

    private static final int LOOKS = 3;

    private final ReadingRecords reading;
    private final PendingChanges pending;
    private final SearchConnections connections;
    private final IndexNames names;

    CrossExamining(ReadingRecords reading, PendingChanges pending, SearchConnections connections, IndexNames names) {
        this.reading = reading;
        this.pending = pending;
        this.connections = connections;
        this.names = names;
    }

    /** Tells {@code tally} which of the suspects, all of one kind, do differ. */
    void examine(List<Suspect> suspects, Tally tally) throws IOException {
        if (suspects.isEmpty()) {
            return;
        }
        Set<UUID> waiting = pending.list(
                suspects.getFirst().key().kind(),
                suspects.stream().map(suspect -> suspect.key().id()).collect(Collectors.toSet()));
        for (Suspect suspect : suspects) {
            if (waiting.contains(suspect.key().id())) {
                tally.waiting();
            } else {
                find(suspect).ifPresent(tally::differs);
            }
        }
    }

    private Optional<Difference> find(Suspect suspect) throws IOException {
        Optional<Fault> fault = Optional.empty();
        for (int look = 0; look < LOOKS; look++) {
            fault = fault(expected(suspect), indexed(suspect));
            if (fault.isEmpty()) {
                return Optional.empty();
            }
        }
        Collection<UUID> id = List.of(suspect.key().id());
        if (!pending.list(suspect.key().kind(), id).isEmpty()) {
            return Optional.empty();
        }
        return fault.map(found -> new Difference(
                found,
                suspect.key().kind(),
                suspect.key().id().toString(),
                names.alias(suspect.share(), suspect.key().kind())));
    }

    private static Optional<Fault> fault(@Nullable IndexedDocument expected, @Nullable IndexedDocument indexed) {
        if (expected == null) {
            return indexed == null ? Optional.empty() : Optional.of(Fault.SURPLUS);
        }
        if (indexed == null) {
            return Optional.of(Fault.MISSING);
        }
        return expected.equals(indexed) ? Optional.empty() : Optional.of(Fault.STALE);
    }

    private @Nullable IndexedDocument expected(Suspect suspect) {
        Map<RecordKey, RecordState> states = reading.read(Map.of(suspect.key(), suspect.tenant()));
        return switch (states.getOrDefault(suspect.key(), new RecordState.Gone())) {
            case RecordState.Shared(var record)
            when suspect.share() == IndexShare.PUBLIC -> IndexedDocument.of(record, IndexShare.PUBLIC);
            case RecordState.Own(var record)
            when suspect.share() == IndexShare.PRIVATE -> IndexedDocument.of(record, IndexShare.PRIVATE);
            default -> null;
        };
    }

    private @Nullable IndexedDocument indexed(Suspect suspect) throws IOException {
        GetResponse<IndexedDocument> response = connections
                .writing()
                .get(
                        get -> {
                            get.index(names.alias(suspect.share(), suspect.key().kind()))
                                    .id(suspect.key().id().toString());
                            return suspect.share() == IndexShare.PRIVATE ? get.routing(suspect.tenant()) : get;
                        },
                        IndexedDocument.class);
        IndexedDocument document = response.source();
        return document == null || document.tombstoned() ? null : document;
    }
}
