package io.qiqiao.identity.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in.
 *
 * @param address from where, or null where that was not kept yet
 */
@Introspected
public record EarlierSignIn(Instant at, @Nullable String address) {}
