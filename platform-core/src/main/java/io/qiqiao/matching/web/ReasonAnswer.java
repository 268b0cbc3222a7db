package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Why something fits.
 *
 * @param text the sentence, in the reader's language
 * @param points what it adds to the score, or takes from it
 */
@Serdeable
public record ReasonAnswer(String rule, String text, double points) {}
