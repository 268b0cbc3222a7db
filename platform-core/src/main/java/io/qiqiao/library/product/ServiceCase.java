package io.qiqiao.library.product;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A case (案例) in which a service product helped.
 *
 * @param year the year in which it did
 * @param enterpriseKind what kind of enterprise was helped, without its name
 * @param result what came of it
 */
@Serdeable
public record ServiceCase(
        String title,
        String text,
        @Nullable Long year,
        @Nullable String enterpriseKind,
        @Nullable String result) {}
