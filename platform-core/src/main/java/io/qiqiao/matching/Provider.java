package io.qiqiao.matching;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a service.
 *
 * @param kind {@code institution}, or {@code bureau} where the tenant itself answers
 * @param id the institution's record in its own tenant, or null
 * @param creditCode its unified social credit code, where it is told
 */
public record Provider(
        String kind,
        @Nullable String id,
        String name,
        @Nullable String creditCode) {}
