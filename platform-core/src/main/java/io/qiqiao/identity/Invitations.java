package io.qiqiao.identity;

import io.qiqiao.tenancy.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Invites persons to choose a password, by a link that works once and expires. */
public interface Invitations {

    /** Makes a link for the account and sends it by the {@link InvitationSender}; earlier links stop working. */
    Invitation invite(UUID account, TenantId tenant);

    /**
     * What was sent.
     *
     * @param link opens the account to whoever has it: for the one invited only, never for a log
     */
    record Invitation(UUID account, TenantId tenant, URI link, Instant expiresAt) {

        /** Without the link, so that no log has it. */
        @Override
        public String toString() {
            return "Invitation[account=" + account + ", tenant=" + tenant + ", expiresAt=" + expiresAt + "]";
        }
    }
}
