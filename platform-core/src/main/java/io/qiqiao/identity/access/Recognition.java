package io.qiqiao.identity.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.qiqiao.identity.key.KeySecret;
import io.qiqiao.identity.key.KnownKeys;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.identity.token.TokenClaims;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.web.RequestHosts;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Recognises the caller: by a bearer token or an API key, else by a browser's cookies. A bearer token that does not hold is refused,
 * since whoever sends one means it; cookies that do not hold make a visitor.
 */
@Singleton
final class Recognition implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final Sessions sessions;
    private final KnownKeys keys;
    private final Scheduler blocking;

    Recognition(
            AccessTokens tokens,
            Sessions sessions,
            KnownKeys keys,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.keys = keys;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return recognise(request);
    }

    /** The caller, or empty for a visitor. */
    Mono<Authentication> recognise(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return Mono.defer(() -> byToken(request, header)).subscribeOn(blocking);
        }
        boolean bare = SessionCookies.findAccessToken(request).isEmpty()
                && SessionCookies.findSecret(request).isEmpty();
        return bare ? Mono.empty() : Mono.defer(() -> byCookies(request)).subscribeOn(blocking);
    }

    /** Before every fetcher of the framework's own. */
    @Override
    public int getOrder() {
        return -1000;
    }

    private Mono<Authentication> byToken(HttpRequest<?> request, String header) {
        String token = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        Mono<SignedIn> caller = KeySecret.isMeant(token)
                ? Mono.justOrEmpty(keys.use(token, RequestHosts.address(request)))
                        .map(session -> new SignedIn(session, SignedIn.By.KEY))
                : live(request, token).map(session -> new SignedIn(session, SignedIn.By.TOKEN));
        return caller.<Authentication>map(known -> known)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.token.refused")));
    }

    private Mono<Authentication> byCookies(HttpRequest<?> request) {
        return Mono.justOrEmpty(SessionCookies.findAccessToken(request))
                .flatMap(token -> live(request, token))
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(renewed(request))))
                .map(session -> new SignedIn(session, SignedIn.By.COOKIE));
    }

    private Mono<Session> live(HttpRequest<?> request, String token) {
        return token.isEmpty()
                ? Mono.empty()
                : tokens.read(token, request).flatMap(claims -> Mono.justOrEmpty(session(claims)));
    }

    /** The token's session, where both say the same of who and where. */
    private Optional<Session> session(TokenClaims claims) {
        return sessions.findLive(claims.session())
                .filter(session -> session.actor().account().equals(claims.account()))
                .filter(session -> Objects.equals(code(session), claims.tenant()));
    }

    private static @Nullable String code(Session session) {
        return session.actor().tenant() == null
                ? null
                : session.actor().tenant().code();
    }

    private Optional<Session> renewed(HttpRequest<?> request) {
        Optional<Session> session = SessionCookies.findSecret(request).flatMap(sessions::findBySecret);
        session.ifPresent(found -> AccessRenewal.due(request, found));
        return session;
    }
}
