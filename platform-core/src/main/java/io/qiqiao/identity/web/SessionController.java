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
import io.micronaut.serde.annotation.Serdeable;
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
import io.qiqiao.identity.signin.SignInStep;
import io.qiqiao.identity.signin.SigningIn;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.identity.web.AccessTokenController.Renewed;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions of programs. */
@Controller("/api/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    private final SigningIn signingIn;
    private final ProvingFactor proving;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final RefreshTokens refreshing;

    SessionController(
            SigningIn signingIn,
            ProvingFactor proving,
            Sessions sessions,
            AccessTokens tokens,
            RefreshTokens refreshing) {
        this.signingIn = signingIn;
        this.proving = proving;
        this.sessions = sessions;
        this.tokens = tokens;
        this.refreshing = refreshing;
    }

    /**
     * Signs in: in the host's tenant, or on the platform's own host in the one membership, or the one named. Where a
     * second factor is needed the answer is 401 with a {@code challenge} and the {@code methods} that go on from it.
     */
    @Post
    @AnyoneMay
    HttpResponse<Opened> open(HttpRequest<?> request, @Body @Valid SignIn signIn) {
        Credentials credentials = new Credentials(signIn.login(), signIn.password());
        SignInStep step = signingIn.begin(credentials, Clients.door(request), signIn.membershipId());
        return switch (step) {
            case SignInStep.Done done -> opened(request, done);
            case SignInStep.Choose choose -> throw severalMemberships(choose.among());
            case SignInStep.Prove prove -> throw factorNeeded(prove.challenge(), FactorMethod.values());
            case SignInStep.Enrol enrol ->
                throw factorNeeded(enrol.challenge(), FactorMethod.TOTP).with("enrolment", true);
        };
    }

    /** Begins the enrolment of a second factor where it must be had and is not yet: what the authenticator is given. */
    @Post("/{challenge}/enrolment")
    @AnyoneMay
    HttpResponse<Enrolled> enrol(HttpRequest<?> request, String challenge) {
        Enrolment enrolment = proving.enrol(challenge, Clients.door(request));
        return unstored(new Enrolled(enrolment.secret(), enrolment.address().toString()));
    }

    /** Goes on from a challenge by a second factor, or ends its enrolment by the authenticator's first code. */
    @Post("/{challenge}/factor")
    @AnyoneMay
    HttpResponse<Opened> prove(HttpRequest<?> request, String challenge, @Body @Valid Proof proof) {
        return opened(request, proving.prove(challenge, proof.kind(), proof.code(), Clients.door(request)));
    }

    /** Signs out. */
    @Delete("/current")
    @Status(HttpStatus.NO_CONTENT)
    @Allowed(Permission.ACCOUNT_OWN)
    void close(HttpRequest<?> request) {
        SignedIn.find(request).map(SignedIn::session).map(Session::id).ifPresent(sessions::end);
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

    private static Refusal severalMemberships(List<Membership> among) {
        String choices = among.stream().map(SessionController::described).collect(Collectors.joining("; "));
        return Refusal.invalid("membership", "identity.membership.choose", choices);
    }

    private static String described(Membership membership) {
        Object tenant = Objects.requireNonNullElse(membership.tenant(), "-");
        return membership.id() + " (" + tenant + ", " + membership.role().code() + ")";
    }

    /**
     * Who signs in.
     *
     * @param login name, e-mail or phone number
     * @param membership id of the membership to act in, where there are several
     */
    @Serdeable
    record SignIn(
            @NotBlank @Size(max = 254) String login,
            @NotBlank @Size(max = 1024) String password,
            @Nullable String membership) {

        @Nullable
        UUID membershipId() {
            try {
                return membership == null ? null : UUID.fromString(membership);
            } catch (IllegalArgumentException none) {
                throw Refusal.invalid("membership", "error.field.unreadable");
            }
        }

        /** Without what it holds, so that no log has it. */
        @Override
        public String toString() {
            return "SignIn[...]";
        }
    }

    /**
     * A second factor.
     *
     * @param method {@code totp}, a code of the authenticator, or {@code recovery}, a recovery code
     */
    @Serdeable
    record Proof(
            @NotBlank @Size(max = 16) String method,
            @NotBlank @Size(max = 64) String code) {

        FactorMethod kind() {
            return FactorMethod.find(method)
                    .orElseThrow(() -> Refusal.invalid("method", "identity.factor.method.unknown"));
        }

        /** Without the code, so that no log has it. */
        @Override
        public String toString() {
            return "Proof[...]";
        }
    }

    /**
     * What an authenticator is to be given.
     *
     * @param address the same as authenticators read it from a picture
     */
    @Serdeable
    record Enrolled(String secret, String address) {

        /** Without what it holds, so that no log has it. */
        @Override
        public String toString() {
            return "Enrolled[...]";
        }
    }

    /**
     * A session that was opened.
     *
     * @param expiresIn seconds until the access token expires
     * @param refreshToken good once, for the next access token
     * @param refreshExpiresIn seconds until the refresh token expires
     * @param tenant code of the tenant it is good for; absent for an operator
     * @param recoveryCodes those of a second factor enrolled just now, shown this once
     */
    @Serdeable
    record Opened(
            String accessToken,
            String tokenType,
            long expiresIn,
            String refreshToken,
            long refreshExpiresIn,
            String membership,
            String role,
            @Nullable String tenant,
            @Nullable List<String> recoveryCodes) {

        static Opened of(Renewed given, SignInStep.Done done) {
            Membership membership = done.membership();
            return new Opened(
                    given.accessToken(),
                    given.tokenType(),
                    given.expiresIn(),
                    given.refreshToken(),
                    given.refreshExpiresIn(),
                    membership.id().toString(),
                    membership.role().code(),
                    membership.tenant() == null ? null : membership.tenant().code(),
                    done.recoveryCodes().isEmpty() ? null : done.recoveryCodes());
        }

        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "Opened[membership=" + membership + "]";
        }
    }
}
