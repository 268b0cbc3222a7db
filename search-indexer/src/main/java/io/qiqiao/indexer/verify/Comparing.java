package io.qiqiao.indexer.verify;

import io.qiqiao.indexer.record.RecordKey;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through the records of PostgreSQL and through an index side by side, both by rising id. */
final class Comparing {

    private static final int TOGETHER = 500;

    private final IndexShare share;
    private final IndexScan scan;
    private final CrossExamining crossExamining;
    private final Tally tally;
    private final List<Suspect> suspects = new ArrayList<>();

    Comparing(IndexShare share, IndexScan scan, CrossExamining crossExamining, Tally tally) {
        this.share = share;
        this.scan = scan;
        this.crossExamining = crossExamining;
        this.tally = tally;
    }

    /** The next record as it should be indexed. */
    void with(IndexedDocument expected) throws IOException {
        IndexedDocument head = passTo(expected.id());
        if (head == null || !head.id().equals(expected.id())) {
            suspect(expected);
            return;
        }
        if (!head.equals(expected)) {
            suspect(expected);
        }
        scan.next();
    }

    /** There are no more records: whatever the index still has is too much. */
    void end() throws IOException {
        passTo(null);
        examine();
    }

    private @Nullable IndexedDocument passTo(@Nullable String id) throws IOException {
        IndexedDocument head = scan.head();
        while (head != null && (id == null || head.id().compareTo(id) < 0)) {
            suspect(head);
            scan.next();
            head = scan.head();
        }
        return head;
    }

    private void suspect(IndexedDocument document) throws IOException {
        RecordKey key = new RecordKey(document.kind(), UUID.fromString(document.id()));
        suspects.add(new Suspect(key, document.tenant(), share));
        if (suspects.size() == TOGETHER) {
            examine();
        }
    }

    private void examine() throws IOException {
        crossExamining.examine(suspects, tally);
        suspects.clear();
    }
}
