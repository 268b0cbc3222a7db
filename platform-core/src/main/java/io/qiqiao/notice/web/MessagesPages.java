package io.qiqiao.notice.web;

import io.qiqiao.kernel.Slice;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.KindOfNotice;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what lies in the inbox of the one who acts. */
@Singleton
class MessagesPages {

    private static final int SIZE = 20;
    private static final Link WISHES = Link.to("/work/inbox/wishes", "notice.messages.wishes");
    private static final Link SAVED_SEARCHES = Link.to("/account/saved-searches", "notice.messages.saved-searches");

    private final ActorsInbox inbox;
    private final MessageWords words;

    MessagesPages(ActorsInbox inbox, MessageWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    MessagesPage of(MessagesPlace place) {
        Slice<InboxItem> items = inbox.list(place.kind(), place.after(), SIZE);
        List<KindOfNotice> kinds = inbox.kinds();
        long unread = kinds.stream().mapToLong(KindOfNotice::unread).sum();
        String next =
                items.next() == null ? "" : place.further(items.next()).list().toString();
        return new MessagesPage(
                settings(),
                chips(kinds, place),
                items.items().stream().map(item -> told(item, place)).toList(),
                readAll(kinds, place),
                new Paging(Label.of("notice.messages.unread", unread), "", next),
                items.items().isEmpty() ? empty(place) : null);
    }

    /** Nobody is told anything outside of tenants. */
    private static List<Link> settings() {
        return CurrentTenant.find().isEmpty() ? List.of() : List.of(WISHES, SAVED_SEARCHES);
    }

    private List<Chip> chips(List<KindOfNotice> kinds, MessagesPlace place) {
        List<Chip> chips = new ArrayList<>();
        long all = kinds.stream().mapToLong(KindOfNotice::count).sum();
        chips.add(Chip.of("notice.messages.all", all, MessagesPage.PATH, place.kind() == null));
        kinds.forEach(one -> chips.add(new Chip(
                words.kind(one.kind()),
                one.count(),
                new MessagesPlace(one.kind(), null).list().toString(),
                one.kind().equals(place.kind()),
                false)));
        return chips;
    }

    private MessagesPage.Told told(InboxItem item, MessagesPlace place) {
        return new MessagesPage.Told(
                item,
                MessagesPlace.mark(item.id()),
                words.kind(KindOfNotice.of(item.topic())),
                words.why(item.topic()),
                words.whom(item),
                deeds(item, place));
    }

    private static List<Link> deeds(InboxItem item, MessagesPlace place) {
        List<Link> deeds = new ArrayList<>();
        if (item.link() != null) {
            deeds.add(deed(item, place, "opening", "notice.messages.open"));
        }
        deeds.add(
                item.readAt() == null
                        ? deed(item, place, "reading", "notice.messages.read")
                        : deed(item, place, "reading/removal", "notice.messages.unread-again"));
        return deeds;
    }

    private static Link deed(InboxItem item, MessagesPlace place, String what, String key) {
        return Link.deed(place.deed(item.id(), what).toString(), key);
    }

    private static @Nullable Link readAll(List<KindOfNotice> kinds, MessagesPlace place) {
        boolean waiting = kinds.stream()
                .filter(one -> place.kind() == null || one.kind().equals(place.kind()))
                .anyMatch(one -> one.unread() > 0);
        if (!waiting) {
            return null;
        }
        String key = place.kind() == null ? "notice.messages.read-all" : "notice.messages.read-all-of-kind";
        return Link.deed(place.readAll().toString(), key);
    }

    private static Notice empty(MessagesPlace place) {
        if (place.kind() != null || place.after() != null) {
            return Notice.empty(
                    "mail", "notice.messages.no-more", Link.to(MessagesPage.PATH, "notice.messages.newest"));
        }
        return Notice.empty("mail", "notice.messages.none", settings().toArray(Link[]::new));
    }
}
