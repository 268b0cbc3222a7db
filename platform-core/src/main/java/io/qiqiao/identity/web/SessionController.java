package io.qiqiao.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.identity.refresh.RefreshTokens;
import io.qiqiao.identity.refresh.Refreshed;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.signin.Credentials;
import io.qiqiao.identity.signin.ProvingFactor;
import io.qiqiao.identity.signin.RenewingPassword;
import io.qiqiao.identity.signin.SignInStep;
import io.qiqiao.identity.signin.SigningIn;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.identity.web.AccessTokenController.Renewed;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sessions of programs. */
@Controller("/api/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    private final SigningIn signingIn;
    private final ProvingFactor proving;
    private final RenewingPassword renewing;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final RefreshTokens refreshing;

    SessionController(
            SigningIn signingIn,
            ProvingFactor proving,
            RenewingPassword renewing,
            Sessions sessions,
            AccessTokens tokens,
            RefreshTokens refreshing) {
        this.signingIn = signingIn;
        this.proving = proving;
        this.renewing = renewing;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshing = refreshing;
    }

    /**
     * Signs in: in the host's tenant, or on the platform's own host in the one membership, or the one named. Where a
     * second factor is needed the answer is 401 with a {@code challenge} and the {@code methods} that go on from it.
     */
    @Limited(Traffic.SIGNING_IN)
    @Post
    @AnyoneMay
    HttpResponse<Opened> open(HttpRequest<?> request, @Body @Valid SignIn signIn) {
        Credentials credentials = new Credentials(signIn.login(), signIn.password());
        return answer(request, signingIn.begin(credentials, Clients.door(request), signIn.membershipId()));
    }

    /** Begins the enrolment of a second factor where it must be had and is not yet: what the authenticator is given. */
    @Limited(Traffic.SIGNING_IN)
    @Post("/{challenge}/enrolment")
    @AnyoneMay
    HttpResponse<Enrolled> enrol(HttpRequest<?> request, String challenge) {
        Enrolment enrolment = proving.enrol(challenge, Clients.door(request));
        return unstored(new Enrolled(enrolment.secret(), enrolment.address().toString()));
    }

    /** Goes on from a challenge by a second factor, or ends its enrolment by the authenticator's first code. */
    @Limited(Traffic.SIGNING_IN)
    @Post("/{challenge}/factor")
    @AnyoneMay
    HttpResponse<Opened> prove(HttpRequest<?> request, String challenge, @Body @Valid Proof proof) {
        return answer(request, proving.prove(challenge, proof.kind(), proof.code(), Clients.door(request)));
    }

    /** Ends a sign-in whose password must be changed, by a new one. */
    @Limited(Traffic.SIGNING_IN)
    @Post("/{challenge}/password")
    @AnyoneMay
    HttpResponse<Opened> renew(HttpRequest<?> request, String challenge, @Body @Valid NewPassword chosen) {
        return opened(request, renewing.renew(challenge, chosen.password(), Clients.door(request)));
    }

    /** Signs out. */
    @Delete("/current")
    @Status(HttpStatus.NO_CONTENT)
    @Allowed(Permission.ACCOUNT_OWN)
    void close(HttpRequest<?> request) {
        SignedIn.find(request).map(SignedIn::session).map(Session::id).ifPresent(sessions::end);
    }

    private HttpResponse<Opened> answer(HttpRequest<?> request, SignInStep step) {
        return switch (step) {
            case SignInStep.Done done -> opened(request, done);
            case SignInStep.Choose choose -> throw severalMemberships(choose.among());
            case SignInStep.Prove prove -> throw factorNeeded(prove.challenge(), FactorMethod.values());
            case SignInStep.Enrol enrol ->
                throw factorNeeded(enrol.challenge(), FactorMethod.TOTP).with("enrolment", true);
            case SignInStep.Renew renew -> throw passwordNeeded(renew);
        };
    }

    private HttpResponse<Opened> opened(HttpRequest<?> request, SignInStep.Done done) {
        Refreshed opened = refreshing.open(done.membership(), Clients.of(request));
        String token = tokens.issue(opened.session().id(), opened.session().actor());
        Renewed given = new Renewed(
                token,
                "Bearer",
                tokens.life().toSeconds(),
                opened.token().reveal(),
                refreshing.secondsUntil(opened.expiresAt()));
        return unstored(Opened.of(given, done));
    }

    private static <T> HttpResponse<T> unstored(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Refusal factorNeeded(Secret challenge, FactorMethod... methods) {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.factor.needed")
                .with("challenge", challenge.reveal())
                .with("methods", Arrays.stream(methods).map(FactorMethod::code).toList());
    }

    private static Refusal passwordNeeded(SignInStep.Renew renew) {
        Refusal needed = Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.password.overdue")
                .with("challenge", renew.challenge().reveal())
                .with("methods", List.of("password"));
        return renew.recoveryCodes().isEmpty() ? needed : needed.with("recoveryCodes", renew.recoveryCodes());
    }

    private static Refusal severalMemberships(List<Membership> among) {
        String choices = among.stream().map(SessionController::described).collect(Collectors.joining("; "));
        return Refusal.invalid("membership", "identity.membership.choose", choices);
    }

    private static String described(Membership membership) {
        Object tenant = Objects.requireNonNullElse(membership.tenant(), "-");
        return membership.id() + " (" + tenant + ", " + membership.role().code() + ")";
    }
}
