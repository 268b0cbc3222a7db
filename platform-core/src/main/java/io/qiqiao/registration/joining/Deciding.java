package io.qiqiao.registration.joining;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.draft.KeptContacts;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may act for an enterprise. Those of an enterprise decide for their own; the tenant's own staff for every
 * one, since an enterprise that was imported has nobody yet.
 */
@Singleton
public class Deciding {

    static final String PENDING = "pending";
    private static final String APPROVED = "approved";
    private static final String DECLINED = "declined";
    private static final int MOST = 200;

    private final JoiningRows rows;
    private final Listings listings;
    private final EnterpriseKind kind;
    private final ContentJson json;
    private final TakingOver takingOver;
    private final KeptContacts contacts;
    private final Memberships memberships;
    private final Outgoing outgoing;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Deciding(
            JoiningRows rows,
            Listings listings,
            EnterpriseKind kind,
            ContentJson json,
            TakingOver takingOver,
            KeptContacts contacts,
            Memberships memberships,
            Outgoing outgoing,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.listings = listings;
        this.kind = kind;
        this.json = json;
        this.takingOver = takingOver;
        this.contacts = contacts;
        this.memberships = memberships;
        this.outgoing = outgoing;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** What waits for {@code actor}'s decision, the longest waiting first. */
    public List<JoiningRequest> listPending(Actor actor) {
        return rows.listPending(findOwn(actor), MOST).stream()
                .map(this::request)
                .toList();
    }

    /**
     * Makes who asked a member of the enterprise. Approving again repairs what an interruption left undone.
     *
     * @throws Refusal not-found for a request that is not the actor's matter; wrong-state when it was declined
     */
    public void approve(UUID id, Actor actor) {
        JoiningRow row = decide(id, APPROVED, actor);
        PartyRef party = new PartyRef(EnterpriseKind.NAME, row.enterprise().toString());
        if (isNobodys(party)) {
            takingOver.take(listings.get(kind, row.enterprise()), json.fields(row.facts()), "registration:" + row.id());
        }
        memberships.grant(row.account(), CurrentTenant.get(), Role.ENTERPRISE, party);
        tell(row, APPROVED);
    }

    /** @throws Refusal as {@link #approve}; wrong-state when it was approved */
    public void decline(UUID id, Actor actor) {
        tell(decide(id, DECLINED, actor), DECLINED);
    }

    private JoiningRow decide(UUID id, String state, Actor actor) {
        @Nullable UUID own = findOwn(actor);
        JoiningRow row = rows.find(id)
                .filter(found -> own == null || own.equals(found.enterprise()))
                .orElseThrow(Refusal::notFound);
        if (rows.decide(id, state, clock.instant(), actor.account()) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "registration.joining.decided");
        }
        audit.record(AuditEvent.of("registration")
                .about(EnterpriseKind.NAME, row.enterprise())
                .with("joining", state));
        return row;
    }

    private boolean isNobodys(PartyRef party) {
        return memberships.listIn(CurrentTenant.get()).stream()
                .noneMatch(membership ->
                        membership.isActive() && membership.party().equals(party));
    }

    /** The one enterprise the actor decides for, or null where all are the actor's matter. */
    private static @Nullable UUID findOwn(Actor actor) {
        if (!Editor.of(actor).isOutsideTheBureau()) {
            return null;
        }
        return Optional.ofNullable(actor.party().id())
                .filter(id -> actor.party().kind().equals(EnterpriseKind.NAME))
                .map(Ids::of)
                .orElseThrow(Refusal::notFound);
    }

    private void tell(JoiningRow row, String state) {
        String body = messages.text(Languages.CHINESE, "registration.joining." + state + ".body", title(row));
        String subject = messages.text(Languages.CHINESE, "registration.joining." + state + ".subject", title(row));
        String key = "joining:" + row.id();
        Contact to = contacts.reveal(row.channel(), row.contact());
        outgoing.send(
                to.isMail()
                        ? new Message.Mail(to.address(), subject, body, key)
                        : new Message.Sms(to.address(), body, key));
    }

    private JoiningRequest request(JoiningRow row) {
        return new JoiningRequest(
                row.id(),
                row.enterprise(),
                title(row),
                row.account(),
                row.name(),
                contacts.reveal(row.channel(), row.contact()),
                json.fields(row.facts()),
                row.createdAt());
    }

    private String title(JoiningRow row) {
        return listings.find(kind.name(), row.enterprise()).map(Listing::title).orElse("");
    }
}
