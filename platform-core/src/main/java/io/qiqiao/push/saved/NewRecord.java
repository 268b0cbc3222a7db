package io.qiqiao.push.saved;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * A record that was shared with the current tenant for the first time, or the local version that stands in its place.
 *
 * @param number the number of the first publication
 * @param since when the record was shared
 */
@Introspected
record NewRecord(String kind, UUID id, long number, Instant since) {}
