package io.qiqiao.notice.inbox;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.InboxItem;
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
    public Slice<InboxItem> list(List<Recipient> recipients, @Nullable String after, int size) {
        UUID before = after == null ? ABOVE_ALL : Ids.of(after);
        List<InboxItem> items = rows.list(codes(recipients), before, size).stream()
                .map(InboxRow::item)
                .toList();
        return new Slice<>(
                items, items.size() < size ? null : items.getLast().id().toString());
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
    public void readAll(List<Recipient> recipients) {
        rows.readAll(codes(recipients), clock.instant());
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
