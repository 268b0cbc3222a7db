package io.qiqiao.matching.life;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A demand that goes on, with how many matches it has: those that are proposed, wait for an answer, were accepted. */
@Introspected
public record DemandLine(
        UUID id, String title, String life, Instant publishedAt, long proposed, long waiting, long taken) {}
