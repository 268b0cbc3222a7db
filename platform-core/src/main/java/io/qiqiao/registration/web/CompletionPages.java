package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.signin.Door;
import io.qiqiao.identity.signin.SignInStep;
import io.qiqiao.identity.signin.VouchedFor;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.registration.Completion;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.finish.Finishing;
import io.qiqiao.registration.finish.Finishing.Ended;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last step of a registration, and what it came to. */
@Hidden
@PortalRole
@AnyoneMay
@Controller("/register")
@Produces(MediaType.TEXT_HTML)
class CompletionPages {

    private static final URI HOME = URI.create("/work");
    private static final String DONE = "/register/done";

    private final Shell shell;
    private final RegistrationCookie cookie;
    private final RegistrationFields fields;
    private final Finishing finishing;
    private final VouchedFor vouched;
    private final StepAnswers answers;
    private final Listings listings;

    CompletionPages(
            Shell shell,
            RegistrationCookie cookie,
            RegistrationFields fields,
            Finishing finishing,
            VouchedFor vouched,
            StepAnswers answers,
            Listings listings) {
        this.shell = shell;
        this.cookie = cookie;
        this.fields = fields;
        this.finishing = finishing;
        this.vouched = vouched;
        this.answers = answers;
        this.listings = listings;
    }

    @Get("/account")
    HttpResponse<?> account(HttpRequest<?> request) {
        Registration registration = verified(request);
        return registration.finished()
                ? RegistrationPages.to(DONE)
                : show(request, page(registration, registration.name(), SentFields.of(null)));
    }

    /** Makes account, record and membership, signs in, and goes to the enterprise's first page. */
    @Post("/account")
    @Limited(Traffic.SIGNING_IN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> finish(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        Registration registration = verified(request);
        SentFields sent = SentFields.of(body);
        try {
            Completion completion = new Completion(
                    sent.first("name"), sent.first("password"), sent.some("consents"), RequestHosts.address(request));
            return ended(request, finishing.finish(registration.id(), completion));
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.INVALID_INPUT) {
                throw refusal;
            }
            return show(request, page(registration, sent.first("name"), sent).wrong(refusal.problems()));
        }
    }

    @Get("/done")
    HttpResponse<?> done(HttpRequest<?> request) {
        Registration registration = verified(request);
        String title = Optional.ofNullable(registration.enterprise())
                .flatMap(id -> listings.find(EnterpriseKind.NAME, id))
                .map(Listing::title)
                .orElse("");
        boolean waiting = registration.admission() == Registration.Admission.WAITING;
        String key = waiting ? "registration.done.waiting" : "registration.done.member";
        Notice notice = new Notice(
                waiting ? Tone.WARM : Tone.GOOD,
                waiting ? "info" : "done",
                Label.of(key + ".title"),
                Label.of(key + ".text", title, registration.contact().masked()),
                List.of(
                        waiting
                                ? Link.to("/", "registration.done.portal")
                                : Link.to(HOME.toString(), "registration.done.home")));
        return shell.page(
                request,
                Page.of("registration/done", notice, "registration.title").in(Page.Frame.PLAIN));
    }

    /** In, by whatever step is wanting: an account there was before may have a second factor, and a tenant may demand one. */
    private HttpResponse<?> ended(HttpRequest<?> request, Ended ended) {
        if (ended.membership().isEmpty()) {
            return RegistrationPages.to(DONE);
        }
        Door door = new Door(CurrentTenant.find().orElse(null), RequestHosts.address(request));
        SignInStep step = vouched.begin(ended.person(), ended.membership().get(), door);
        return cookie.takeBack(request, answers.lead(request, step, HOME));
    }

    private RegistrationPage page(Registration registration, String name, SentFields sent) {
        return fields.account(
                registration, finishing.isKnown(registration), Map.of("name", name), sent.some("consents"));
    }

    private Registration verified(HttpRequest<?> request) {
        return cookie.find(request).filter(Registration::verified).orElseThrow(RegistrationPages::gone);
    }

    private MutableHttpResponse<String> show(HttpRequest<?> request, RegistrationPage page) {
        HttpStatus status = page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return shell.page(
                request,
                Page.of("registration/step", page, page.kind().key())
                        .in(Page.Frame.PLAIN)
                        .with(status));
    }
}
