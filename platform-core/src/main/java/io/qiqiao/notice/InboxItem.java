package io.qiqiao.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in an inbox.
 *
 * @param personal whether it is for one person alone, and not for all who act for a party
 * @param link path of the page it leads to, or null
 * @param readAt when it was read, or null
 */
@Serdeable
public record InboxItem(
        UUID id,
        String topic,
        boolean personal,
        String title,
        String body,
        @Nullable String link,
        Instant deliveredAt,
        @Nullable Instant readAt) {}
