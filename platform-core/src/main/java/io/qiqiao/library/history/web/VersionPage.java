package io.qiqiao.library.history.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record's history.
 *
 * @param next to be sent as {@code after} for the part that follows; null when this is the last
 */
@Serdeable
public record VersionPage(
        List<VersionAnswer> items, @Nullable String next) {}
