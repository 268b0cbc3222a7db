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
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.consent.Consent;
import io.qiqiao.registration.consent.Consents;
import io.qiqiao.registration.consent.Purposes;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;

/** What one has agreed to, and how one takes it back. */
@Hidden
@PortalRole
@Controller(ConsentPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Allowed(Permission.CONSENT_OWN)
class ConsentPages {

    static final String PATH = "/account/consents";

    private final Shell shell;
    private final Consents consents;
    private final Purposes purposes;
    private final CurrentActor actors;

    ConsentPages(Shell shell, Consents consents, Purposes purposes, CurrentActor actors) {
        this.shell = shell;
        this.consents = consents;
        this.purposes = purposes;
        this.actors = actors;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        Ui ui = shell.ui(request);
        List<Consent> given = consents.listOf(account());
        List<ConsentLine> lines = purposes.list().stream()
                .map(purpose -> line(purpose, given, ui))
                .toList();
        return shell.page(request, Page.of("registration/consents", lines, "registration.consents.title"));
    }

    @Post("/{purpose}/giving")
    @Consumes(MediaType.ALL)
    HttpResponse<?> give(String purpose) {
        consents.give(account(), List.of(purpose));
        return RegistrationPages.to(PATH);
    }

    @Post("/{purpose}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(String purpose) {
        consents.withdraw(account(), purpose);
        return RegistrationPages.to(PATH);
    }

    private UUID account() {
        return actors.get().account();
    }

    private static ConsentLine line(String purpose, List<Consent> given, Ui ui) {
        Consent last = given.stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean stands = last != null && last.stands();
        Label state = last == null
                ? Label.of("registration.consents.never")
                : last.withdrawnAt() == null
                        ? Label.of(
                                "registration.consents.given", ui.words().dateTime(last.givenAt()), last.textVersion())
                        : Label.of("registration.consents.withdrawn", ui.words().dateTime(last.withdrawnAt()));
        String path = PATH + "/" + purpose;
        Link deed = stands
                ? Link.deed(path + "/withdrawal", "registration.consents.withdraw")
                : Link.deed(path + "/giving", "registration.consents.give").as(Tone.ACCENT);
        return new ConsentLine(
                Label.of("registration.consent." + purpose),
                Label.of("registration.consent." + purpose + ".text"),
                state,
                deed);
    }
}
