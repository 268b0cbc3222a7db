package io.qiqiao.indexer.record;

import io.qiqiao.search.SearchDocument;

/** How a record stands in PostgreSQL. */
public sealed interface RecordState {

    /** It is published, to everybody or to the network. */
    record Shared(SearchDocument record) implements RecordState {}

    /** It is private to its tenant. */
    record Own(SearchDocument record) implements RecordState {}

    /** It does not exist, or nobody finds it. */
    record Gone() implements RecordState {}

    /** It cannot be read; the problem says why. */
    record Unreadable(String problem) implements RecordState {}
}
