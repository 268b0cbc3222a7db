package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.access.SessionCookies;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.token.AccessTokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens and closes the sessions that live in a browser's cookies. */
@Singleton
public final class BrowserSessions {

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final PasswordProof proof;

    BrowserSessions(Sessions sessions, AccessTokens tokens, PasswordProof proof) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.proof = proof;
    }

    /**
     * Signs a browser in: its next requests act in {@code membership}. The session it had is over.
     *
     * @param since when they signed in where they switch from another session, else null
     */
    public void open(
            HttpRequest<?> request, MutableHttpResponse<?> response, Membership membership, @Nullable Instant since) {
        SessionCookies.findSecret(request)
                .flatMap(sessions::findBySecret)
                .map(Session::id)
                .ifPresent(sessions::end);
        Secret secret = Secret.next();
        Session session = sessions.openForBrowser(membership, Clients.of(request), secret, since);
        proof.findEarlier(membership.account())
                .ifPresentOrElse(
                        earlier -> EarlierCookie.give(request, response, earlier),
                        () -> EarlierCookie.takeBack(request, response));
        // The page that answers this very request greets them already.
        give(request, response, session, secret);
    }

    /**
     * Gives a signed-in browser another secret for its session, after it proved more than it had, or changed by what it
     * proves itself; what it held before opens nothing. Programs keep what they have.
     */
    public void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        SignedIn.find(request)
                .filter(caller -> caller.by() == SignedIn.By.COOKIE)
                .ifPresent(caller -> {
                    Secret secret = Secret.next();
                    give(request, response, sessions.renew(caller.session(), secret), secret);
                });
    }

    private void give(HttpRequest<?> request, MutableHttpResponse<?> response, Session session, Secret secret) {
        SessionCookies.giveSecret(request, response, secret);
        SessionCookies.giveAccess(request, response, tokens.issue(session.id(), session.actor()), tokens.life());
        request.setUserPrincipal(new SignedIn(session, SignedIn.By.COOKIE));
    }

    /** Takes the cookies back. */
    public void close(HttpRequest<?> request, MutableHttpResponse<?> response) {
        SessionCookies.takeBack(request, response);
        EarlierCookie.takeBack(request, response);
    }

    /**
     * Has the browser throw away what it keeps of this host's pages. Not its cookies: browsers would throw away those of
     * every tenant under the same domain, where the person may still be signed in.
     */
    public void forget(MutableHttpResponse<?> response) {
        response.header("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
