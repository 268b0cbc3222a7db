package io.qiqiao.audit.seal;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What is known outside the database of a chain: that its seal of this number had this head.
 *
 * @param head in hexadecimal digits
 */
@Serdeable
public record Anchor(Instant at, String chain, long number, String head) {}
