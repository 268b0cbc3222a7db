package io.qiqiao.indexer.write;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.qiqiao.indexer.generation.Generation;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes in bulk. A document is taken when its version is not lower than what the index has; one that comes late is
 * dropped in silence, so that everything may be written twice and in any order.
 */
@Singleton
public class BulkWriting {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int PATIENCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final SearchConnections connections;
    private final IndexNames names;
    private final BulkConfiguration configuration;

    BulkWriting(SearchConnections connections, IndexNames names, BulkConfiguration configuration) {
        this.connections = connections;
        this.names = names;
        this.configuration = configuration;
    }

    /**
     * Writes each document into each of {@code generations}, all of the same kind.
     *
     * @throws IOException when Elasticsearch does not answer or is too busy; some may have been written
     */
    public BulkReport write(Collection<IndexWrite> writes, Collection<Generation> generations) throws IOException {
        BulkReport report = BulkReport.empty();
        List<BulkOperation> operations = new ArrayList<>();
        long weight = 0;
        for (IndexWrite write : writes) {
            for (Generation generation : generations) {
                operations.add(operation(write, generation));
                weight += write.weight();
            }
            if (weight >= configuration.getBytes()) {
                send(operations, report);
                operations.clear();
                weight = 0;
            }
        }
        if (!operations.isEmpty()) {
            send(operations, report);
        }
        return report;
    }

    private BulkOperation operation(IndexWrite write, Generation generation) {
        return BulkOperation.of(operation -> operation.index(index -> {
            index.index(names.writing(write.share(), generation.kind(), generation.name()))
                    .requireAlias(true)
                    .id(write.document().id())
                    .version(write.document().version())
                    .versionType(VersionType.ExternalGte)
                    .document(write.document());
            return switch (write.share()) {
                case PRIVATE -> index.routing(write.document().tenant());
                case PUBLIC -> index;
            };
        }));
    }

    /** Sends once more what Elasticsearch was too busy for: all of it, since writing twice does no harm. */
    private void send(List<BulkOperation> operations, BulkReport report) throws IOException {
        for (int failures = 0; ; failures++) {
            try {
                sendOnce(operations, report);
                return;
            } catch (Busy busy) {
                if (failures == PATIENCE) {
                    throw busy;
                }
                LockSupport.parkNanos(FIRST_PAUSE.toNanos() << failures);
            }
        }
    }

    private void sendOnce(List<BulkOperation> operations, BulkReport report) throws IOException {
        try {
            BulkResponse response = connections.writing().bulk(bulk -> bulk.operations(operations));
            if (response.errors()) {
                for (BulkResponseItem item : response.items()) {
                    note(item, report);
                }
            }
        } catch (ElasticsearchException failed) {
            throw isBusy(failed.status())
                    ? new Busy(failed.getMessage())
                    : new IOException(failed.getMessage(), failed);
        }
    }

    private static void note(BulkResponseItem item, BulkReport report) throws IOException {
        ErrorCause error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return;
        }
        if (isBusy(item.status())) {
            throw new Busy(error.reason());
        }
        if (item.status() == NOT_FOUND) {
            report.missing().add(item.index());
        } else {
            report.refused().put(String.valueOf(item.id()), error.type() + ": " + reason(error));
        }
    }

    private static boolean isBusy(int status) {
        return status == TOO_MANY || status == UNAVAILABLE;
    }

    private static String reason(ErrorCause error) {
        ErrorCause cause = error.causedBy();
        return cause == null ? String.valueOf(error.reason()) : error.reason() + " (" + cause.reason() + ")";
    }

    /** Elasticsearch is there and cannot take it now. */
    private static final class Busy extends IOException {

        private static final long serialVersionUID = 1L;

        Busy(@Nullable String reason) {
            super("Elasticsearch is busy: " + reason);
        }
    }
}
