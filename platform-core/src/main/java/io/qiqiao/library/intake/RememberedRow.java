package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A mapping as it lies there; headings and mapping are JSON. */
@Introspected
record RememberedRow(UUID id, String kind, String headings, String mapping, String savedBy, Instant savedAt) {}
