package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.Completion;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.draft.BeginningDrafts.Begun;
import io.qiqiao.registration.draft.CheckingFacts;
import io.qiqiao.registration.draft.Codes;
import io.qiqiao.registration.draft.Drafts;
import io.qiqiao.registration.finish.Finishing;
import io.qiqiao.registration.web.RegistrationAnswers.BegunAnswer;
import io.qiqiao.registration.web.RegistrationAnswers.RegistrationAnswer;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registration of enterprises, for programs. Whoever begins one gets a secret, and shows it in each further call. */
@PortalRole
@AnyoneMay
@Controller("/api/registrations")
class RegistrationApi {

    private static final String SECRET = "Registration-Secret";
    private static final List<String> FACTS = Stream.concat(
                    CheckingFacts.IDENTITY.stream(), CheckingFacts.FIGURES.stream())
            .toList();

    private final Drafts drafts;
    private final Codes codes;
    private final Finishing finishing;
    private final RegistrationAnswers answers;

    RegistrationApi(Drafts drafts, Codes codes, Finishing finishing, RegistrationAnswers answers) {
        this.drafts = drafts;
        this.codes = codes;
        this.finishing = finishing;
        this.answers = answers;
    }

    /** Begins a registration: a code goes to the contact, an e-mail address or a mobile number. */
    @Post
    @Limited(Traffic.SENDING)
    HttpResponse<BegunAnswer> begin(@Body @Valid Beginning beginning) {
        requireTenant();
        Begun begun = codes.begin(beginning.contact());
        return HttpResponse.created(
                new BegunAnswer(begun.id(), begun.secret().reveal()),
                UriBuilder.of("/api/registrations").path(begun.id().toString()).build());
    }

    /** How far it is. */
    @Get("/{id}")
    @Limited(Traffic.SIGNING_IN)
    RegistrationAnswer get(String id, @Header(SECRET) String secret, HttpRequest<?> request) {
        return answers.of(owned(id, secret), request);
    }

    /** Sends another code; the one before is void. */
    @Post("/{id}/codes")
    @Limited(Traffic.SENDING)
    @Status(HttpStatus.ACCEPTED)
    void sendAgain(String id, @Header(SECRET) String secret) {
        codes.sendAgain(owned(id, secret).id());
    }

    /** Proves the contact by the code. */
    @Post("/{id}/verification")
    @Limited(Traffic.SIGNING_IN)
    RegistrationAnswer verify(
            String id, @Header(SECRET) String secret, @Body @Valid Verification proof, HttpRequest<?> request) {
        Registration registration = owned(id, secret);
        if (!registration.verified()) {
            codes.verify(registration.id(), proof.code());
        }
        return answers.of(drafts.get(registration.id()), request);
    }

    /** Keeps the enterprise's fields as far as they are known; the answer says what does not hold yet, and its size. */
    @Put("/{id}")
    @Limited(Traffic.SIGNING_IN)
    RegistrationAnswer keep(
            String id,
            @Header(SECRET) String secret,
            @Body Map<String, @Nullable Object> body,
            HttpRequest<?> request) {
        Registration registration = verified(id, secret);
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.stream().filter(body::containsKey).forEach(name -> facts.put(name, Objects.toString(body.get(name), "")));
        return answers.of(drafts.keep(registration.id(), facts), request);
    }

    /** Makes account, record and membership; or, where the enterprise is on file, asks those who may decide. */
    @Post("/{id}/completion")
    @Limited(Traffic.SIGNING_IN)
    RegistrationAnswer complete(
            String id, @Header(SECRET) String secret, @Body @Valid Completing body, HttpRequest<?> request) {
        Registration registration = verified(id, secret);
        Completion completion = new Completion(
                body.name(),
                body.password(),
                body.consents() == null ? Set.of() : body.consents(),
                RequestHosts.address(request));
        return answers.of(finishing.finish(registration.id(), completion).registration(), request);
    }

    private Registration verified(String id, String secret) {
        Registration registration = owned(id, secret);
        if (!registration.verified()) {
            throw Refusal.invalid(List.of(FieldProblem.of("code", "registration.not-verified")));
        }
        return registration;
    }

    /** An enterprise registers where it is: the platform's own host is nowhere. */
    private static void requireTenant() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.of(ErrorCode.TENANT_UNKNOWN, ErrorCode.TENANT_UNKNOWN.messageKey());
        }
    }

    private Registration owned(String id, String secret) {
        requireTenant();
        UUID wanted = Ids.of(id);
        return drafts.find(secret)
                .filter(registration -> registration.id().equals(wanted))
                .orElseThrow(RegistrationPages::gone);
    }

    /** Whom the code goes to. */
    @Serdeable
    record Beginning(@NotBlank @Size(max = 254) String contact) {}

    /** The six digits. */
    @Serdeable
    record Verification(@NotBlank @Size(max = 20) String code) {}

    /**
     * What is needed last.
     *
     * @param password a new one; of the account there is, where the contact has one
     * @param consents the purposes agreed to
     */
    @Serdeable
    record Completing(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 1024) String password,
            @Nullable Set<String> consents) {

        /** Without the password, so that no log has it. */
        @Override
        public String toString() {
            return "Completing[...]";
        }
    }
}
