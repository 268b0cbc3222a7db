package io.qiqiao.notice.sending;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.notice.SentMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("outgoing_message")
record OutgoingRow(
        @Id UUID id,
        String channel,
        String recipient,
        @Nullable String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String problem,
        String state,
        @Nullable String deduplicationKey,
        @Nullable String unsubscribe) {

    SentMessage message() {
        SentMessage.State stands = SentMessage.State.valueOf(state.toUpperCase(Locale.ROOT));
        return new SentMessage(id, channel, recipient, subject, body, createdAt, stands, sentAt, problem);
    }
}
