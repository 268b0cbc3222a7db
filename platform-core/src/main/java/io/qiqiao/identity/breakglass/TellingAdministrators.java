package io.qiqiao.identity.breakglass;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.member.MemberAdministrators;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.text.Wording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Tells a tenant's administrators of a visit, in their inboxes and in the tenant's audit. */
@Singleton
class TellingAdministrators {

    private static final String VISITS = "/work/members/visits";

    private final MemberAdministrators administrators;
    private final Inbox inbox;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    TellingAdministrators(
            MemberAdministrators administrators, Inbox inbox, Audit audit, Messages messages, Clock clock) {
        this.administrators = administrators;
        this.inbox = inbox;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of a visit that is about to begin: in the tenant's audit and in the platform's. */
    void opening(Visit visit) {
        AuditEvent event = event("break-glass", visit).with("until", visit.endsAt());
        audit.record(visit.tenant(), event);
        audit.record(event);
        CurrentTenant.run(visit.tenant(), () -> tell("opened", visit));
    }

    /** Of one that the operator left. */
    void left(Visit visit) {
        AuditEvent event = event("break-glass-end", visit);
        audit.record(visit.tenant(), event);
        audit.record(event);
        CurrentTenant.run(visit.tenant(), () -> tell("ended", visit));
    }

    /** Of one that an administrator of the bound tenant ended. */
    void ended(Visit visit) {
        audit.record(event("break-glass-end", visit));
        tell("ended", visit);
    }

    private void tell(String what, Visit visit) {
        List<Recipient> all = administrators.listOf(visit.tenant()).stream()
                .map(Recipient::account)
                .toList();
        String until = new Wording(messages, Languages.CHINESE, clock).dateTime(visit.endsAt());
        String title = messages.text(Languages.CHINESE, "breakglass.told." + what, visit.operator(), until);
        String body = messages.text(Languages.CHINESE, "breakglass.told.reason", visit.reason());
        inbox.deliverToAll(all, new Notice("break-glass." + what, title, body, VISITS, visit.id() + "-" + what));
    }

    private static AuditEvent event(String action, Visit visit) {
        return AuditEvent.of(action)
                .about("tenant", visit.tenant())
                .with("visit", visit.id())
                .with("reason", visit.reason());
    }
}
