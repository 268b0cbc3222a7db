package io.qiqiao.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something a recipient is to be told in the inbox.
 *
 * @param topic what it is about, such as {@code demand.matched}
 * @param link path of the page it leads to, or null
 * @param deduplicationKey says it is the same notice: delivered twice to one recipient, it is there once
 */
public record Notice(
        String topic, String title, String body, @Nullable String link, String deduplicationKey) {}
