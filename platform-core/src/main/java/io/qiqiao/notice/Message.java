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

    /**
     * A mail in plain text.
     *
     * @param unsubscribe address to which a program that reads mail posts to end such mails, without signing in; null for
     *     mails that nobody chose
     */
    record Mail(
            String recipient,
            String subject,
            String body,
            @Nullable String deduplicationKey,
            @Nullable String unsubscribe)
            implements Message {

        public Mail(String recipient, String subject, String body, @Nullable String deduplicationKey) {
            this(recipient, subject, body, deduplicationKey, null);
        }

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
