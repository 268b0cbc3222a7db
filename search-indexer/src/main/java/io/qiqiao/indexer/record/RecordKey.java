package io.qiqiao.indexer.record;

import java.util.UUID;

/** Which record it is. */
public record RecordKey(String kind, UUID id) {}
