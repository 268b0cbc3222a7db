package io.qiqiao.notice.invitation;

import io.micronaut.context.annotation.Secondary;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.InvitationSender;
import io.qiqiao.identity.Invitations.Invitation;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the invitation as a mail, or as a short message to those who have a phone only. It is the platform's own
 * message, since whoever invites need not be in the tenant: an operator opens it before anybody is.
 */
@Singleton
@Secondary
final class InvitingByMail implements InvitationSender {

    private static final Logger LOG = LoggerFactory.getLogger(InvitingByMail.class);

    private final Outgoing outgoing;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final Shell shell;

    InvitingByMail(@Named("platform") Outgoing outgoing, TenantDirectory tenants, Messages messages, Shell shell) {
        this.outgoing = outgoing;
        this.tenants = tenants;
        this.messages = messages;
        this.shell = shell;
    }

    @Override
    public void send(Invitation invitation, Account invited) {
        Locale language = Languages.CHINESE;
        String portal = tenants.find(invitation.tenant())
                .map(Tenant::portalName)
                .orElse(invitation.tenant().code());
        String until = shell.ui(language).words().dateTime(invitation.expiresAt());
        String body = messages.text(
                language, "notice.invitation.body", invited.name(), portal, invitation.link(), until, invited.login());
        if (invited.email() != null) {
            String subject = messages.text(language, "notice.invitation.subject", portal);
            outgoing.send(Message.Mail.of(invited.email(), subject, body));
        } else if (invited.phone() != null) {
            outgoing.send(Message.Sms.of(invited.phone(), body));
        } else {
            LOG.warn("account {} has neither mail nor phone: its invitation cannot be sent", invited.id());
        }
    }
}
