package io.qiqiao.identity.entrance;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PasswordResetSender;
import io.qiqiao.identity.PasswordResetSender.PasswordReset;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes links for a new password and hands them to whoever sends them, a few within an hour for each account. */
@Singleton
final class ResetLinks {

    private static final Logger LOG = LoggerFactory.getLogger(ResetLinks.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final LinkRepository links;
    private final Memberships memberships;
    private final TenantAddresses addresses;
    private final Optional<PasswordResetSender> sender;
    private final EntranceConfiguration configuration;
    private final Clock clock;

    ResetLinks(
            LinkRepository links,
            Memberships memberships,
            TenantAddresses addresses,
            Optional<PasswordResetSender> sender,
            EntranceConfiguration configuration,
            Clock clock) {
        this.links = links;
        this.memberships = memberships;
        this.addresses = addresses;
        this.sender = sender;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Sends one, which leads to {@code host} where they are a member there, and to the platform's own else. */
    void send(Account account, @Nullable TenantId host) {
        Instant now = clock.instant();
        if (links.count(LinkRow.PASSWORD_RESET, account.id(), now.minus(HOUR)) < configuration.getResetsAnHour()) {
            PasswordReset reset = link(account.id(), isMember(account.id(), host) ? host : null, now);
            sender.ifPresentOrElse(
                    post -> post.send(reset, account),
                    () -> LOG.warn("Nothing here sends links for a new password: account {} waits", account.id()));
        }
    }

    private PasswordReset link(UUID account, @Nullable TenantId home, Instant now) {
        Secret secret = Secret.next();
        Instant expiresAt = now.plus(configuration.getReset());
        @Nullable String code = home == null ? null : home.code();
        links.add(new LinkRow(secret.hash(), LinkRow.PASSWORD_RESET, account, code, now, expiresAt, null));
        String path = "/password-reset?token=" + secret.reveal();
        URI link = home == null ? addresses.atPlatform(path) : addresses.at(home, path);
        return new PasswordReset(account, home, link, expiresAt);
    }

    private boolean isMember(UUID account, @Nullable TenantId host) {
        return host != null
                && memberships.listOf(account).stream()
                        .anyMatch(membership -> membership.isActive() && host.equals(membership.tenant()));
    }
}
