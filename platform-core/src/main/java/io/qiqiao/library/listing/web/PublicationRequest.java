package io.qiqiao.library.listing.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How a record is to be published.
 *
 * @param visibility {@code private}, {@code network} or {@code public}; null leaves it as it is
 */
@Serdeable
public record PublicationRequest(@Nullable String visibility) {}
