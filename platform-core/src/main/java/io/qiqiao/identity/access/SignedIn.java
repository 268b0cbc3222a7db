package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.qiqiao.identity.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caller of a request as Micronaut's security sees them, with the session they are signed in by. */
public final class SignedIn implements Authentication {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final By by;

    /** How a session was shown. */
    public enum By {
        /** In the Authorization header, by a program that was given a token. */
        TOKEN,
        /** In the Authorization header, by a program that was given a key. */
        KEY,
        /** By a browser, which sends its cookies whoever makes it do so. */
        COOKIE
    }

    public SignedIn(Session session, By by) {
        this.session = session;
        this.by = by;
    }

    /** The caller of {@code request}, or empty when nobody is signed in. */
    public static Optional<SignedIn> find(HttpRequest<?> request) {
        return request.getUserPrincipal(SignedIn.class);
    }

    public Session session() {
        return session;
    }

    public By by() {
        return by;
    }

    @Override
    public String getName() {
        return session.actor().account().toString();
    }

    @Override
    public List<String> getRoles() {
        return List.of(session.actor().role().code());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("sid", session.id().toString());
    }
}
