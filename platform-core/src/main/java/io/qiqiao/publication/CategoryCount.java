package io.qiqiao.publication;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * How many records there are in a category.
 *
 * @param category its code, or null for records without one
 */
@Introspected
public record CategoryCount(@Nullable String category, long count) {}
