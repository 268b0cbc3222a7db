package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Which version of a policy is to be pushed, or called back.
 *
 * @param version the record's version by its publication, correction or withdrawal
 */
@Serdeable
record PushOrder(UUID policy, long version, Deed deed) {}
