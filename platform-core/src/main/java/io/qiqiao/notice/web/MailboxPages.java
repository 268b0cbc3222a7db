package io.qiqiao.notice.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.notice.Mailbox;
import io.qiqiao.notice.SentMessage;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What would have gone out by mail or to phones, for whoever looks at the demo. It is not there otherwise. */
@Hidden
@Controller
@AnyoneMay
@Requires(property = "qiqiao.demo", value = "true")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MailboxPages {

    private static final int SHOWN = 20;

    private final Shell shell;
    private final Mailbox tenants;
    private final Mailbox platforms;

    MailboxPages(Shell shell, Mailbox tenants, @Named("platform") Mailbox platforms) {
        this.shell = shell;
        this.tenants = tenants;
        this.platforms = platforms;
    }

    @Get("/mailbox")
    HttpResponse<?> mailbox(HttpRequest<?> request) {
        List<SentMessage> own = CurrentTenant.find().isEmpty()
                ? List.of()
                : tenants.list(null, SHOWN).items();
        List<Letter> letters = Stream.concat(own.stream(), platforms.list(null, SHOWN).items().stream())
                .sorted(Comparator.comparing(SentMessage::createdAt).reversed())
                .limit(SHOWN)
                .map(Letter::of)
                .toList();
        return shell.page(
                request,
                Page.of("notice/mailbox", new MailboxPage(letters), "notice.mailbox")
                        .in(Page.Frame.PLAIN));
    }
}
