package io.qiqiao.indexer.verify;

import io.qiqiao.indexer.record.RecordKey;
import io.qiqiao.search.index.IndexShare;

/** A record that seems to differ in one index. */
record Suspect(RecordKey key, String tenant, IndexShare share) {}
