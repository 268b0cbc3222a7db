package io.qiqiao.library.duplicate;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Two records that look like the same one. */
@Introspected
public record LikePair(UUID one, UUID other) {}
