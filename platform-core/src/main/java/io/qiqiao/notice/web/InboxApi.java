package io.qiqiao.notice.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.notice.InboxItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inbox, for scripts. */
@Controller("/api/inbox")
@PortalRole
@Allowed(Permission.INBOX)
class InboxApi {

    private static final int LARGEST = 100;

    private final ActorsInbox inbox;

    InboxApi(ActorsInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * What lies in one's inbox, the newest first.
     *
     * @param kind the first part of a topic, such as {@code demand}, for those alone
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    Items list(
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "20") int size) {
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("size", "notice.size-out-of-range", 1, LARGEST);
        }
        Slice<InboxItem> items = inbox.list(kind, after, size);
        return new Items(inbox.countUnread(), items.items(), items.next());
    }

    /** Marks an item as read. */
    @Post("/{id}/reading")
    @Status(HttpStatus.NO_CONTENT)
    void read(String id) {
        inbox.read(Ids.of(id));
    }

    /**
     * A part of an inbox.
     *
     * @param unread how many items of the whole inbox wait to be read
     * @param next to be sent as {@code after} for the part that follows; null when this is the last
     */
    @Serdeable
    record Items(
            long unread, List<InboxItem> items, @Nullable String next) {}
}
