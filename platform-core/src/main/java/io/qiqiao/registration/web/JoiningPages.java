package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.joining.Deciding;
import io.qiqiao.registration.joining.JoiningRequest;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.ui.Ui;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** Who wants to act for an enterprise, and the answer. */
@Hidden
@PortalRole
@Controller(JoiningPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Allowed(Permission.JOINING_DECIDE)
class JoiningPages {

    static final String PATH = "/work/joining";

    private final Shell shell;
    private final Deciding deciding;
    private final CurrentActor actors;

    JoiningPages(Shell shell, Deciding deciding, CurrentActor actors) {
        this.shell = shell;
        this.deciding = deciding;
        this.actors = actors;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        Ui ui = shell.ui(request);
        List<JoiningLine> lines = deciding.listPending(actors.get()).stream()
                .map(each -> line(each, ui))
                .toList();
        return shell.page(request, Page.of("registration/joining", lines, "registration.joining.title"));
    }

    @Post("/{id}/approval")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(String id) {
        deciding.approve(Ids.of(id), actors.get());
        return RegistrationPages.to(PATH);
    }

    @Post("/{id}/refusal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> decline(String id) {
        deciding.decline(Ids.of(id), actors.get());
        return RegistrationPages.to(PATH);
    }

    private static JoiningLine line(JoiningRequest asked, Ui ui) {
        String path = PATH + "/" + asked.id();
        return new JoiningLine(
                asked.name(),
                asked.contact().masked(),
                asked.title(),
                ui.words().dateTime(asked.createdAt()),
                Link.deed(path + "/approval", "registration.joining.approve").as(Tone.ACCENT),
                Link.deed(path + "/refusal", "registration.joining.decline"));
    }
}
