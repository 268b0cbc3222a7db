package io.qiqiao.indexer.outbox;

import io.qiqiao.indexer.record.RecordKey;
import io.qiqiao.outbox.OutboxEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes that were taken from the outbox together; a record that changed several times is worked on once. */
record Batch(List<OutboxEntry> entries) {

    /** The records with the codes of the tenants that own them. */
    Map<RecordKey, String> owners() {
        return newest().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, newest -> newest.getValue().tenant()));
    }

    /** Each record's entry with the highest version. */
    Map<RecordKey, OutboxEntry> newest() {
        return entries.stream()
                .collect(Collectors.toMap(
                        Batch::key,
                        Function.identity(),
                        BinaryOperator.maxBy((one, other) -> Long.compare(one.version(), other.version()))));
    }

    List<Long> positions() {
        return entries.stream().map(Batch::position).toList();
    }

    static RecordKey key(OutboxEntry entry) {
        return new RecordKey(entry.kind(), entry.id());
    }

    static long position(OutboxEntry entry) {
        return Objects.requireNonNull(entry.position());
    }
}
