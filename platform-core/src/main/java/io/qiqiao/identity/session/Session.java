package io.qiqiao.identity.session;

import io.qiqiao.identity.Actor;
import java.time.Instant;
import java.util.UUID;

/** Somebody being signed in, in one membership. */
public record Session(UUID id, Actor actor, Instant createdAt, Instant expiresAt) {}
