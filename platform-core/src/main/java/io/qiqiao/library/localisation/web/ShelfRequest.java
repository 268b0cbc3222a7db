package io.qiqiao.library.localisation.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a tenant does in its own portal with another's record.
 *
 * @param choice {@code pinned}, {@code hidden} or {@code none}
 */
@Serdeable
public record ShelfRequest(String choice) {}
