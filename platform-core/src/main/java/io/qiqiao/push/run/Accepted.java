package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What became of an announcement.
 *
 * @param work whether there is anything to do; not where a later version was there first
 */
@Serdeable
record Accepted(boolean work) {}
