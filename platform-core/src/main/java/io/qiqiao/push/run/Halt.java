package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Tells a tenant below to stop, or to go on where it stopped.
 *
 * @param goOn whether it is to go on
 */
@Serdeable
record Halt(UUID policy, long version, boolean goOn) {

    /** The topic of its envelope. */
    static final String TOPIC = "push.halt";
}
