package io.qiqiao.notice.inbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.Recipient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("inbox_item")
record InboxRow(
        @Id UUID id,
        String recipient,
        String topic,
        String title,
        String body,
        @Nullable String link,
        String deduplicationKey,
        Instant deliveredAt,
        @Nullable Instant readAt) {

    InboxItem item() {
        return new InboxItem(id, topic, Recipient.isOfAccount(recipient), title, body, link, deliveredAt, readAt);
    }
}
