package io.qiqiao.notice;

import io.qiqiao.kernel.Slice;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inboxes of the current tenant. */
public interface Inbox {

    /** Puts a notice into a recipient's inbox, in the present transaction; does nothing when it is there. */
    void deliver(Recipient recipient, Notice notice);

    /** Puts a notice into many inboxes at once; see {@link #deliver}. */
    void deliverToAll(Collection<Recipient> recipients, Notice notice);

    /** What lies in these inboxes, of whatever kind; see the other. */
    default Slice<InboxItem> list(List<Recipient> recipients, @Nullable String after, int size) {
        return list(recipients, null, after, size);
    }

    /**
     * What lies in these inboxes, the newest first.
     *
     * @param kind the one kind that is wanted, or null for all; see {@link KindOfNotice}
     * @param after the cursor of an earlier slice, or null for the first
     */
    Slice<InboxItem> list(List<Recipient> recipients, @Nullable String kind, @Nullable String after, int size);

    /** The kinds of what lies in these inboxes, by name. */
    List<KindOfNotice> kinds(List<Recipient> recipients);

    long countUnread(List<Recipient> recipients);

    /**
     * Marks an item as read; reading it again changes nothing.
     *
     * @return the item as it was before
     * @throws io.qiqiao.kernel.Refusal not-found when it lies in none of these inboxes
     */
    InboxItem read(List<Recipient> recipients, UUID item);

    /**
     * Lets an item wait to be read again.
     *
     * @throws io.qiqiao.kernel.Refusal not-found when it lies in none of these inboxes
     */
    void unread(List<Recipient> recipients, UUID item);

    /**
     * Marks what lies in these inboxes as read.
     *
     * @param kind the one kind that is meant, or null for all
     */
    void readAll(List<Recipient> recipients, @Nullable String kind);
}
