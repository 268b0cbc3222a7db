package io.qiqiao.notice;

import org.jspecify.annotations.Nullable;

/** What goes out to somebody who need not be looking at the platform. */
public sealed interface Message {

    /** Where to: an e-mail address, or a phone number. */
    String recipient();

    /** The words, plain. */
    String body();

    /** Says it is the same message: written twice, it goes out once; null when each is its own. */
    @Nullable
    String deduplicationKey();

    /** A mail in plain text. */
    record Mail(
            String recipient,
            String subject,
            String body,
            @Nullable String deduplicationKey) implements Message {

        public static Mail of(String recipient, String subject, String body) {
            return new Mail(recipient, subject, body, null);
        }
    }

    /** A short message to a phone. */
    record Sms(String recipient, String body, @Nullable String deduplicationKey) implements Message {

        public static Sms of(String recipient, String body) {
            return new Sms(recipient, body, null);
        }
    }
}
