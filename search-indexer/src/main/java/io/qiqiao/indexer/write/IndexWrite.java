package io.qiqiao.indexer.write;

import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.IndexedWords;
import java.time.Instant;
import java.util.List;

/** A document to be written into one of its kind's two indices. */
public record IndexWrite(IndexShare share, IndexedDocument document) {

    /** What makes a record be found in the index of {@code share}, and not in the other. */
    public static List<IndexWrite> of(SearchDocument record, IndexShare share, Instant now) {
        IndexedDocument document = IndexedDocument.of(record, share);
        return List.of(
                new IndexWrite(share, document),
                new IndexWrite(
                        share.other(),
                        IndexedDocument.tombstone(
                                document.kind(), document.id(), document.tenant(), document.version(), now)));
    }

    /** A size in bytes, roughly: Chinese takes three a character. */
    int weight() {
        IndexedWords words = document.words();
        int body = words.body() == null ? 0 : words.body().length();
        return 400 + 3 * (words.title().length() + body);
    }
}
