package io.qiqiao.identity.member;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.kernel.Ids;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Tells members what has become of them: in the tenant's inbox, and by a message that reaches those who can no longer
 * read it. The message is the platform's own, since a person belongs to no tenant.
 */
@Singleton
class TellingMembers {

    private static final Locale LANGUAGE = Languages.CHINESE;

    private final Audit audit;
    private final Inbox inbox;
    private final Outgoing outgoing;
    private final Accounts accounts;
    private final TenantDirectory tenants;
    private final TenantAddresses addresses;
    private final Messages messages;

    TellingMembers(
            Audit audit,
            Inbox inbox,
            @Named("platform") Outgoing outgoing,
            Accounts accounts,
            TenantDirectory tenants,
            TenantAddresses addresses,
            Messages messages) {
        this.audit = audit;
        this.inbox = inbox;
        this.outgoing = outgoing;
        this.accounts = accounts;
        this.tenants = tenants;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Asks somebody who has an account to sign in here. */
    void callIn(TenantId tenant, Account account) {
        send(account, tenant, messages.text(LANGUAGE, "member.call.body", portal(tenant), signIn(tenant)));
    }

    /** Notes that somebody read what is known of a member. */
    void read(Member member) {
        audit.record(AuditEvent.of("member-reading").about("membership", member.id()));
    }

    /** Notes an invitation in the audit, and who was invited to be what. */
    void invited(Member member) {
        audit.record(event("invitation", member));
    }

    /**
     * Tells a member, and the audit.
     *
     * @param what what has changed, as the last part of the messages' keys
     */
    void tell(TenantId tenant, Member member, String what) {
        audit.record(event(what, member));
        String role = messages.text(
                LANGUAGE, "identity.role." + member.standing().role().code());
        String title = messages.text(LANGUAGE, "member.told." + what, portal(tenant), role);
        inbox.deliver(
                Recipient.account(member.account()),
                new Notice("member." + what, title, "", null, Ids.next().toString()));
        accounts.find(member.account()).ifPresent(account -> send(account, tenant, title + "\n" + signIn(tenant)));
    }

    private static AuditEvent event(String what, Member member) {
        Standing standing = member.standing();
        return AuditEvent.of("member-" + what)
                .about("membership", member.id())
                .with("role", standing.role().code())
                .with("party", standing.party().kind())
                .with("party-id", standing.party().id());
    }

    private void send(Account account, TenantId tenant, String body) {
        if (account.email() != null) {
            String subject = messages.text(LANGUAGE, "member.mail.subject", portal(tenant));
            outgoing.send(Message.Mail.of(account.email(), subject, body));
        } else if (account.phone() != null) {
            outgoing.send(Message.Sms.of(account.phone(), body));
        }
    }

    private String portal(TenantId tenant) {
        return tenants.find(tenant).map(Tenant::portalName).orElse(tenant.code());
    }

    private String signIn(TenantId tenant) {
        return addresses.at(tenant, "/sign-in").toString();
    }
}
