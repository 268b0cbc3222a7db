package io.qiqiao.library.review.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is decided.
 *
 * @param decision {@code approve} or {@code return}
 * @param version the record's version that was looked at
 * @param opinion what is to be mended; not needed to approve
 */
@Serdeable
public record DecisionRequest(
        String decision, long version, @Nullable String opinion) {}
