package io.qiqiao.indexer.write;

import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.IndexedWords;
import java.time.Instant;
import java.util.List;

/** A document to be written into one of its kind's two indices. */
public record IndexWrite(IndexShare share, IndexedDocument document) {

    /**
     * What makes a record be found in the index of {@code share}, and not in the other. One in its first version was in
     * no other, and needs no tombstone there: an import writes half as much.
     */
    public static List<IndexWrite> of(SearchDocument record, IndexShare share, Instant now) {
        IndexedDocument document = IndexedDocument.of(record, share);
        IndexWrite write = new IndexWrite(share, document);
        return record.version() <= SearchDocument.FIRST_VERSION
                ? List.of(write)
                : List.of(write, new IndexWrite(share.other(), tombstone(document, now)));
    }

    private static IndexedDocument tombstone(IndexedDocument of, Instant now) {
        return IndexedDocument.tombstone(of.kind(), of.id(), of.tenant(), of.version(), now);
    }

    /** A size in bytes, roughly: Chinese takes three a character. */
    int weight() {
        IndexedWords words = document.words();
        int body = words.body() == null ? 0 : words.body().length();
        return 400 + 3 * (words.title().length() + body);
    }
}
