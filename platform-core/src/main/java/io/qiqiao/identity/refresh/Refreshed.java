package io.qiqiao.identity.refresh;

import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.session.Session;
import java.time.Instant;

/**
 * A session with the token that keeps it going.
 *
 * @param token good once, until it expires
 */
public record Refreshed(Session session, Secret token, Instant expiresAt) {}
