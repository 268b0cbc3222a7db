package io.qiqiao.identity.entrance;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.InvitationSender;
import io.qiqiao.identity.Invitations;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes invitations and hands them to whoever sends them. */
@Singleton
final class MailedInvitations implements Invitations {

    private static final Logger LOG = LoggerFactory.getLogger(MailedInvitations.class);

    private final LinkRepository links;
    private final Accounts accounts;
    private final TenantAddresses addresses;
    private final Optional<InvitationSender> sender;
    private final EntranceConfiguration configuration;
    private final Clock clock;

    MailedInvitations(
            LinkRepository links,
            Accounts accounts,
            TenantAddresses addresses,
            Optional<InvitationSender> sender,
            EntranceConfiguration configuration,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.addresses = addresses;
        this.sender = sender;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public Invitation invite(UUID account, TenantId tenant) {
        Account invited = accounts.find(account).orElseThrow(Refusal::notFound);
        Secret secret = Secret.next();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(configuration.getInvitation());
        links.remove(LinkRow.INVITATION, account);
        links.add(new LinkRow(secret.hash(), LinkRow.INVITATION, account, tenant.code(), now, expiresAt, null));
        Invitation invitation = new Invitation(
                account, tenant, addresses.at(tenant, "/invitation?token=" + secret.reveal()), expiresAt);
        sender.ifPresentOrElse(
                post -> post.send(invitation, invited),
                () -> LOG.warn("Nothing here sends invitations: account {} of tenant {} waits", account, tenant));
        return invitation;
    }
}
