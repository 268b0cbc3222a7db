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
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.draft.CheckingFacts;
import io.qiqiao.registration.draft.Codes;
import io.qiqiao.registration.draft.Drafts;
import io.qiqiao.registration.web.RegistrationPage.Kind;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a registration before its last: each keeps what was filled in, whether it holds or not. */
@Hidden
@PortalRole
@AnyoneMay
@Controller("/register")
@Produces(MediaType.TEXT_HTML)
class RegistrationPages {

    private static final String WORDS = "industryWords";
    private static final String INDUSTRY = "industry";

    private final Shell shell;
    private final RegistrationCookie cookie;
    private final RegistrationFields fields;
    private final Drafts drafts;
    private final Codes codes;
    private final CheckingFacts checking;

    RegistrationPages(
            Shell shell,
            RegistrationCookie cookie,
            RegistrationFields fields,
            Drafts drafts,
            Codes codes,
            CheckingFacts checking) {
        this.shell = shell;
        this.cookie = cookie;
        this.fields = fields;
        this.drafts = drafts;
        this.codes = codes;
        this.checking = checking;
    }

    /** Where one begins; who has begun goes on where they were. */
    @Get
    HttpResponse<?> begin(HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean anew) {
        if (CurrentTenant.find().isEmpty()) {
            return shell.page(request, Page.of("registration/elsewhere", "", "registration.title"));
        }
        return cookie.find(request)
                .filter(registration -> !anew)
                .<HttpResponse<?>>map(registration -> isToBeAsked(registration)
                        ? show(request, fields.contact(registration.contact().address()))
                        : to(next(registration)))
                .orElseGet(() -> show(request, fields.contact("")));
    }

    @Post
    @Limited(Traffic.SENDING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        if (CurrentTenant.find().isEmpty()) {
            return to(Kind.CONTACT.path());
        }
        String contact = SentFields.of(body).first("contact");
        try {
            @Nullable
            Introduction introduction = cookie.find(request)
                    .filter(RegistrationPages::isToBeAsked)
                    .map(Registration::introduction)
                    .orElse(null);
            return cookie.give(
                    request,
                    to(Kind.CODE.path()),
                    codes.begin(contact, introduction).secret());
        } catch (Refusal refusal) {
            return refused(request, fields.contact(contact), refusal, "contact");
        }
    }

    @Get("/code")
    HttpResponse<?> code(HttpRequest<?> request) {
        return cookie.find(request)
                .<HttpResponse<?>>map(registration ->
                        registration.verified() ? to(next(registration)) : show(request, fields.code(registration)))
                .orElseGet(() -> to(Kind.CONTACT.path()));
    }

    @Post("/code")
    @Limited(Traffic.SIGNING_IN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        Registration registration = cookie.find(request).orElseThrow(RegistrationPages::gone);
        try {
            if (!registration.verified()) {
                codes.verify(registration.id(), SentFields.of(body).first("code"));
            }
            return to(Kind.ENTERPRISE.path());
        } catch (Refusal refusal) {
            return refused(request, fields.code(registration), refusal, "code");
        }
    }

    @Post("/code/sending")
    @Limited(Traffic.SENDING)
    @Consumes(MediaType.ALL)
    HttpResponse<?> sendAgain(HttpRequest<?> request) {
        Registration registration = cookie.find(request).orElseThrow(RegistrationPages::gone);
        try {
            codes.sendAgain(registration.id());
            return to(Kind.CODE.path());
        } catch (Refusal refusal) {
            return refused(request, fields.code(registration), refusal, "code");
        }
    }

    @Get("/enterprise")
    HttpResponse<?> enterprise(HttpRequest<?> request) {
        return show(request, fields.enterprise(verified(request).facts()));
    }

    @Post("/enterprise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        Registration registration = verified(request);
        SentFields sent = SentFields.of(body);
        Map<String, String> facts = new LinkedHashMap<>(sent.only(CheckingFacts.IDENTITY));
        facts.put(WORDS, sent.first(WORDS));
        facts.put(INDUSTRY, fields.industry(sent.first(WORDS), sent.first(INDUSTRY)));
        Map<String, Object> kept = drafts.keep(registration.id(), facts).facts();
        if (sent.first("then").equals("find")) {
            return show(request, fields.enterprise(kept));
        }
        List<FieldProblem> problems = checking.problems(kept, CheckingFacts.IDENTITY).stream()
                .map(RegistrationPages::atWords)
                .toList();
        return problems.isEmpty()
                ? to(Kind.FIGURES.path())
                : show(request, fields.enterprise(kept).wrong(problems));
    }

    /** What is wrong with the industry is said beside the words by which it is looked for. */
    private static FieldProblem atWords(FieldProblem problem) {
        return problem.field().equals(INDUSTRY)
                ? new FieldProblem(WORDS, problem.messageKey(), problem.arguments())
                : problem;
    }

    /** What htmx puts below the words while they are typed. */
    @Get("/industries")
    HttpResponse<?> industries(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String industryWords,
            @QueryValue(defaultValue = "") String industry) {
        return shell.fragment(request, "registration/industries", fields.industries(industryWords, industry));
    }

    @Get("/figures")
    HttpResponse<?> figures(HttpRequest<?> request) {
        return show(request, fields.figures(verified(request).facts()));
    }

    @Post("/figures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> measure(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        SentFields sent = SentFields.of(body);
        Map<String, Object> kept = drafts.keep(verified(request).id(), sent.only(CheckingFacts.FIGURES))
                .facts();
        List<FieldProblem> problems = checking.problems(kept, CheckingFacts.FIGURES);
        if (problems.isEmpty() && !sent.first("then").equals("size")) {
            return to(Kind.ACCOUNT.path());
        }
        return show(request, fields.figures(kept).wrong(problems));
    }

    /** What htmx says of the size while the figures are typed. */
    @Get("/size")
    HttpResponse<?> size(HttpRequest<?> request) {
        Map<String, Object> facts = new LinkedHashMap<>(verified(request).facts());
        CheckingFacts.FIGURES.forEach(
                name -> facts.put(name, request.getParameters().getFirst(name).orElse("")));
        return shell.fragment(request, "registration/size", fields.size(facts));
    }

    /** Whether a provider has said a contact without having proved it, and no code was sent there yet. */
    private static boolean isToBeAsked(Registration registration) {
        return registration.introduction() != null && !registration.verified() && !registration.asked();
    }

    private String next(Registration registration) {
        if (!registration.verified()) {
            return Kind.CODE.path();
        }
        if (registration.finished()) {
            return "/register/done";
        }
        List<String> wanting = checking.problems(registration.facts(), CheckingFacts.IDENTITY).stream()
                .map(FieldProblem::field)
                .toList();
        boolean measured =
                Stream.of("staff", "revenueWanYuan", "assetsWanYuan").anyMatch(registration.facts()::containsKey);
        return wanting.isEmpty() ? (measured ? Kind.ACCOUNT : Kind.FIGURES).path() : Kind.ENTERPRISE.path();
    }

    private Registration verified(HttpRequest<?> request) {
        return cookie.find(request).filter(Registration::verified).orElseThrow(RegistrationPages::gone);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, RegistrationPage page, Refusal refusal, String field) {
        List<FieldProblem> problems = refusal.code() == ErrorCode.INVALID_INPUT
                ? refusal.problems()
                : List.of(FieldProblem.of(
                        field, refusal.detailKey(), refusal.arguments().toArray()));
        return show(request, page.wrong(problems));
    }

    private MutableHttpResponse<String> show(HttpRequest<?> request, RegistrationPage page) {
        HttpStatus status = page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return shell.page(
                request,
                Page.of("registration/step", page, page.kind().key())
                        .in(Page.Frame.PLAIN)
                        .with(status));
    }

    static Refusal gone() {
        return Refusal.of(ErrorCode.NOT_FOUND, "registration.gone");
    }

    static MutableHttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
