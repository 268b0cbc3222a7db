package io.qiqiao.push.wish;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * Something a person set for the party they act for.
 *
 * @param what {@code channel}, {@code subscription}, {@code webhook} or {@code feed}
 * @param value what was set; empty for a feed, which is known by its key alone
 */
@Introspected
record WishTrace(String what, String value, Instant since) {}
