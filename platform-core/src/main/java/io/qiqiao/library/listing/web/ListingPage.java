package io.qiqiao.library.listing.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a library.
 *
 * @param next to be sent as {@code after} for the part that follows; null when this is the last
 */
@Serdeable
public record ListingPage<C extends Content>(
        List<ListingAnswer<C>> items, @Nullable String next) {}
