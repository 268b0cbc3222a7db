package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A demand on its way upward.
 *
 * @param receiver code of the tenant above
 * @param state {@code sent}, {@code recommended}, {@code returned} or {@code undeliverable}
 */
@Serdeable
public record ForwardingAnswer(UUID id, UUID demand, String receiver, String state) {}
