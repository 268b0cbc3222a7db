package io.qiqiao.identity;

import io.qiqiao.tenancy.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a link for a new password to whoever has lost theirs. */
@FunctionalInterface
public interface PasswordResetSender {

    void send(PasswordReset reset, Account account);

    /**
     * What is sent.
     *
     * @param tenant whose portal it leads to, or null for the platform's own
     * @param link opens the account to whoever has it: for its owner only, never for a log
     */
    record PasswordReset(UUID account, @Nullable TenantId tenant, URI link, Instant expiresAt) {

        /** Without the link, so that no log has it. */
        @Override
        public String toString() {
            return "PasswordReset[account=" + account + ", tenant=" + tenant + ", expiresAt=" + expiresAt + "]";
        }
    }
}
