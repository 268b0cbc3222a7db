package io.qiqiao.library.localisation.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant does in its own portal with another's record.
 *
 * @param choice {@code pinned}, {@code hidden} or {@code none}; refused where left out
 */
@Serdeable
public record ShelfRequest(@Nullable String choice) {}
