package io.qiqiao.notice;

/**
 * The way to phones: a port, since every place has its own provider. A bean of this type replaces the one that has no
 * way. It is called outside any transaction, may block for some seconds, and may be called again for a message whose
 * success it could not tell; providers take {@code message} as their idempotency key where they have one.
 */
public interface SmsSender {

    /**
     * @param message the message's id, the same whenever it is tried again
     * @param phone as the recipient gave it
     * @throws RuntimeException when it failed and is to be tried again
     */
    Answer send(String message, String phone, String body);

    /** What became of it. */
    enum Answer {
        /** The provider has it. */
        ACCEPTED,
        /** There is no provider here: the message stays to be read in the mailbox. */
        NOT_CONFIGURED
    }
}
