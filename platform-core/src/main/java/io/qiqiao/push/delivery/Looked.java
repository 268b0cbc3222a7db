package io.qiqiao.push.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What came of looking at some enterprises.
 *
 * @param all how many were looked at
 * @param unknown of how many it is not known whether they fit
 * @param delivered how many got a new item
 * @param dueAt when something has to leave by a channel
 */
public record Looked(long all, long yes, long unknown, long delivered, List<Instant> dueAt) {

    public Looked {
        dueAt = List.copyOf(dueAt);
    }
}
