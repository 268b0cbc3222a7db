package io.qiqiao.library.enterprise;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What an enterprise told for a fact that a policy brings along.
 *
 * @param fact its code, such as {@code custom.exportShare}
 * @param value a number, a day, yes or no, or a code
 */
@Serdeable
public record CustomFact(String fact, String value) {}
