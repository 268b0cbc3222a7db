package io.qiqiao.library.duplicate.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record is to become part of which.
 *
 * @param kept the one that stays
 * @param dropped the one that is withdrawn
 * @param taken names of the fields that the one that stays has from the other since; none where left out
 */
@Serdeable
public record MergerRequest(
        @Nullable UUID kept,
        @Nullable UUID dropped,
        @Nullable Set<String> taken) {}
