package io.qiqiao.workbench.push;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.wish.ChannelWish;
import io.qiqiao.push.wish.Preferences;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Where the link in a mail leads: one click ends the mail, without signing in. The link itself changes nothing, since
 * programs follow links in mail before anybody reads it.
 */
@Hidden
@PortalRole
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@Controller("/unsubscribe/{selector}")
class UnsubscribeController {

    private final Preferences preferences;
    private final Shell shell;

    UnsubscribeController(Preferences preferences, Shell shell) {
        this.preferences = preferences;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> ask(String selector, HttpRequest<?> request) {
        return show(find(selector), request);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(String selector, HttpRequest<?> request) {
        preferences.switchOff(find(selector));
        return show(find(selector), request);
    }

    private HttpResponse<?> show(ChannelWish wish, HttpRequest<?> request) {
        UnsubscribePage page = new UnsubscribePage(wish.channel(), wish.isOn(), "/unsubscribe/" + wish.token());
        return shell.page(
                request, Page.of("push/unsubscribe", page, "push.unsubscribe").in(Page.Frame.PLAIN));
    }

    private ChannelWish find(String selector) {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return preferences.findByToken(selector).orElseThrow(Refusal::notFound);
    }
}
