package io.qiqiao.notice.web;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.KindOfNotice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the one who acts finds in the inbox: their own items, and those of the party they act for. */
@Singleton
public class ActorsInbox {

    private final Inbox inbox;
    private final CurrentActor actor;

    ActorsInbox(Inbox inbox, CurrentActor actor) {
        this.inbox = inbox;
        this.actor = actor;
    }

    /** See {@link Inbox#list}; nothing where no tenant is. */
    Slice<InboxItem> list(@Nullable String kind, @Nullable String after, int size) {
        return CurrentTenant.find().isEmpty()
                ? new Slice<>(List.of(), null)
                : inbox.list(recipients(actor.get()), kind, after, size);
    }

    /** The kinds there are; none where no tenant is. */
    List<KindOfNotice> kinds() {
        return CurrentTenant.find().isEmpty() ? List.of() : inbox.kinds(recipients(actor.get()));
    }

    /** How many items wait to be read; 0 for a visitor and where no tenant is. */
    public long countUnread() {
        return CurrentTenant.find().isEmpty()
                ? 0
                : actor.find()
                        .map(present -> inbox.countUnread(recipients(present)))
                        .orElse(0L);
    }

    /** @throws Refusal not-found when the item is not theirs, and where no tenant is */
    InboxItem read(UUID item) {
        requireTenant();
        return inbox.read(recipients(actor.get()), item);
    }

    /** @throws Refusal not-found when the item is not theirs, and where no tenant is */
    void unread(UUID item) {
        requireTenant();
        inbox.unread(recipients(actor.get()), item);
    }

    /** See {@link Inbox#readAll}; does nothing where no tenant is. */
    void readAll(@Nullable String kind) {
        if (CurrentTenant.find().isPresent()) {
            inbox.readAll(recipients(actor.get()), kind);
        }
    }

    private static void requireTenant() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private static List<Recipient> recipients(Actor actor) {
        List<Recipient> all = new ArrayList<>();
        all.add(Recipient.account(actor.account()));
        String party = actor.party().id();
        all.add(Recipient.party(
                actor.party().kind(), party == null ? CurrentTenant.get().code() : party));
        return all;
    }
}
