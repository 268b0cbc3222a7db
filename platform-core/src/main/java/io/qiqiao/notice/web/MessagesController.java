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
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one was told: one's own notices, and those of the party one acts for. Looking at the list reads nothing. Whatever is
 * done leads back to where the reader was, which {@code kind} and {@code after} say.
 */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MessagesPage.PATH)
@Allowed(Permission.INBOX)
class MessagesController {

    private final ActorsInbox inbox;
    private final MessagesPages pages;
    private final Shell shell;

    MessagesController(ActorsInbox inbox, MessagesPages pages, Shell shell) {
        this.inbox = inbox;
        this.pages = pages;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> list(
            @Nullable @QueryValue String kind, @Nullable @QueryValue String after, HttpRequest<?> request) {
        MessagesPage page = pages.of(new MessagesPlace(kind, after));
        return shell.page(
                request, Page.of("notice/messages", page, "notice.messages").under("identity.account", "/account"));
    }

    /** Reads one, and leads to what it is about. */
    @Post("/{id}/opening")
    @Consumes(MediaType.ALL)
    HttpResponse<?> open(String id) {
        String link = inbox.read(Ids.of(id)).link();
        return HttpResponse.seeOther(URI.create(Objects.requireNonNullElse(link, MessagesPage.PATH)));
    }

    /** Reads one without leaving the list. */
    @Post("/{id}/reading")
    @Consumes(MediaType.ALL)
    HttpResponse<?> read(String id, @Nullable @QueryValue String kind, @Nullable @QueryValue String after) {
        UUID item = Ids.of(id);
        inbox.read(item);
        return HttpResponse.seeOther(new MessagesPlace(kind, after).at(item));
    }

    /** Lets one wait to be read again. */
    @Post("/{id}/reading/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unread(String id, @Nullable @QueryValue String kind, @Nullable @QueryValue String after) {
        UUID item = Ids.of(id);
        inbox.unread(item);
        return HttpResponse.seeOther(new MessagesPlace(kind, after).at(item));
    }

    /** Reads all that the list holds: those of one kind, or all. */
    @Post("/reading")
    @Consumes(MediaType.ALL)
    HttpResponse<?> readAll(@Nullable @QueryValue String kind) {
        inbox.readAll(kind);
        return HttpResponse.seeOther(new MessagesPlace(kind, null).list());
    }
}
