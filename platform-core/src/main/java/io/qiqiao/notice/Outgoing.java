package io.qiqiao.notice;

import java.util.UUID;

/**
 * Sends mail and short messages. The bean injected without a name sends for the current tenant, the one
 * {@code @Named("platform")} for the platform itself.
 */
public interface Outgoing {

    /** Writes a message in the present transaction: it goes out when that commits, and never where it rolls back. */
    UUID send(Message message);
}
