package io.qiqiao.indexer.outbox;

import io.micronaut.core.annotation.Introspected;

/**
 * How far the index is behind.
 *
 * @param waiting changes that are not in the index yet
 * @param postponed those among them that could not be indexed and wait to be tried again
 * @param oldestSeconds the age of the oldest
 */
@Introspected
public record OutboxLag(long waiting, long postponed, long oldestSeconds) {

    public static final OutboxLag NONE = new OutboxLag(0, 0, 0);
}
