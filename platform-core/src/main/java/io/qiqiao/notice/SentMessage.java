package io.qiqiao.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that went out, is to go out, or stays to be read.
 *
 * @param channel {@code mail} or {@code sms}
 * @param subject a mail's
 * @param problem why it could not be sent, or null
 */
@Serdeable
public record SentMessage(
        UUID id,
        String channel,
        String recipient,
        @Nullable String subject,
        String body,
        Instant createdAt,
        State state,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    /** What has become of it. */
    public enum State {
        WAITING,
        SENT,
        /** No way out is configured: it is read in the mailbox. */
        KEPT,
        /** It could not be sent, several times. */
        FAILED;

        /** How it is written in the database and the API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
