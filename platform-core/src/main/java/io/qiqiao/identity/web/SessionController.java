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
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.session.SigningIn;
import io.qiqiao.identity.session.SigningIn.Credentials;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of programs. */
@Controller("/api/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final AccessTokens tokens;

    SessionController(SigningIn signingIn, Sessions sessions, AccessTokens tokens) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Signs in: in the host's tenant, or on the platform's own host in the one membership, or the one named. */
    @Post
    @AnyoneMay
    HttpResponse<Opened> open(HttpRequest<?> request, @Body @Valid SignIn signIn) {
        Membership membership = signingIn.in(
                new Credentials(signIn.login(), signIn.password()),
                CurrentTenant.find().orElse(null),
                signIn.membershipId());
        Session session = sessions.openForProgram(membership, Clients.of(request), tokens.life());
        String token = tokens.issue(session.id(), session.actor());
        return HttpResponse.ok(Opened.of(token, tokens.life().toSeconds(), membership))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Signs out. */
    @Delete("/current")
    @Status(HttpStatus.NO_CONTENT)
    @Allowed(Permission.ACCOUNT_OWN)
    void close(HttpRequest<?> request) {
        SignedIn.find(request).map(SignedIn::session).map(Session::id).ifPresent(sessions::end);
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
     * A session that was opened.
     *
     * @param expiresIn seconds until the token expires
     * @param tenant code of the tenant it is good for; absent for an operator
     */
    @Serdeable
    record Opened(
            String accessToken,
            String tokenType,
            long expiresIn,
            String membership,
            String role,
            @Nullable String tenant) {

        static Opened of(String token, long expiresIn, Membership membership) {
            return new Opened(
                    token,
                    "Bearer",
                    expiresIn,
                    membership.id().toString(),
                    membership.role().code(),
                    membership.tenant() == null ? null : membership.tenant().code());
        }

        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "Opened[membership=" + membership + "]";
        }
    }
}
