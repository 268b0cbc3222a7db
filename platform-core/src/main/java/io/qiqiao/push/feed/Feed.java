package io.qiqiao.push.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A feed.
 *
 * @param home address of the pages it is about
 * @param self its own address
 * @param updated when the newest entry came
 */
record Feed(String title, String home, String self, Instant updated, List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /** A policy. */
    record Entry(UUID id, String title, String summary, String link, String issuer, Instant published) {}
}
