package io.qiqiao.notice.inbox;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.KindOfNotice;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inboxes of whichever tenant is current. */
@Singleton
final class TenantsInbox implements Inbox {

    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final InboxRows rows;
    private final Clock clock;

    TenantsInbox(InboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void deliver(Recipient recipient, Notice notice) {
        deliverToAll(List.of(recipient), notice);
    }

    @Override
    public void deliverToAll(Collection<Recipient> recipients, Notice notice) {
        Instant now = clock.instant();
        rows.add(recipients.stream()
                .map(recipient -> row(recipient, notice, now))
                .toList());
    }

    @Override
    public Slice<InboxItem> list(List<Recipient> recipients, @Nullable String kind, @Nullable String after, int size) {
        UUID before = after == null ? ABOVE_ALL : Ids.of(after);
        List<InboxItem> found = rows.list(codes(recipients), orAny(kind), before, size + 1).stream()
                .map(InboxRow::item)
                .toList();
        return found.size() <= size
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, size), found.get(size - 1).id().toString());
    }

    @Override
    public List<KindOfNotice> kinds(List<Recipient> recipients) {
        return rows.kinds(codes(recipients));
    }

    @Override
    public long countUnread(List<Recipient> recipients) {
        return rows.countUnread(codes(recipients));
    }

    @Override
    public InboxItem read(List<Recipient> recipients, UUID item) {
        InboxRow row = rows.find(item, codes(recipients)).orElseThrow(Refusal::notFound);
        rows.read(row.id(), clock.instant());
        return row.item();
    }

    @Override
    public void unread(List<Recipient> recipients, UUID item) {
        InboxRow row = rows.find(item, codes(recipients)).orElseThrow(Refusal::notFound);
        rows.unread(row.id());
    }

    @Override
    public void readAll(List<Recipient> recipients, @Nullable String kind) {
        rows.readAll(codes(recipients), orAny(kind), clock.instant());
    }

    private static String orAny(@Nullable String kind) {
        return kind == null ? "" : kind;
    }

    private static InboxRow row(Recipient recipient, Notice notice, Instant now) {
        return new InboxRow(
                Ids.next(),
                recipient.code(),
                notice.topic(),
                notice.title(),
                notice.body(),
                notice.link(),
                notice.deduplicationKey(),
                now,
                null);
    }

    private static List<String> codes(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::code).toList();
    }
}
