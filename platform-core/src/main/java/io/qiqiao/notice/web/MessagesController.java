package io.qiqiao.notice.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one was told: one's own notices, and those of the party one acts for. Looking at the list reads nothing. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MessagesPage.PATH)
@Allowed(Permission.INBOX)
class MessagesController {

    private static final int SIZE = 20;

    private final ActorsInbox inbox;
    private final Shell shell;

    MessagesController(ActorsInbox inbox, Shell shell) {
        this.inbox = inbox;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String after, HttpRequest<?> request) {
        Slice<InboxItem> items = inbox.list(after, SIZE);
        long unread = inbox.countUnread();
        String next = items.next() == null ? "" : MessagesPage.PATH + "?after=" + items.next();
        MessagesPage page = new MessagesPage(
                items.items(), unread, new Paging(Label.of("notice.messages.unread", unread), "", next));
        return shell.page(request, Page.of("notice/messages", page, "notice.messages"));
    }

    /** Reads one, and leads to what it is about. */
    @Post("/{id}/reading")
    @Consumes(MediaType.ALL)
    HttpResponse<?> read(String id) {
        InboxItem item = inbox.read(Ids.of(id));
        return HttpResponse.seeOther(URI.create(Objects.requireNonNullElse(item.link(), MessagesPage.PATH)));
    }

    @Post("/reading")
    @Consumes(MediaType.ALL)
    HttpResponse<?> readAll() {
        inbox.readAll();
        return HttpResponse.seeOther(URI.create(MessagesPage.PATH));
    }
}
