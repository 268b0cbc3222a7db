package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * What the job of one tenant is to do.
 *
 * @param issuer code of the tenant that is told how far it is
 */
@Serdeable
record HereOrder(UUID policy, long version, Deed deed, String issuer) {}
