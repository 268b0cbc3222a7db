package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Tells a tenant below that a policy is to be pushed there. What the policy says is read from its publication.
 *
 * @param changed names of the fields that differ from the version pushed before
 */
@Serdeable
record Announcement(UUID policy, long version, Deed deed, List<String> changed) {

    /** The topic of its envelope. */
    static final String TOPIC = "push.policy";

    Announcement {
        changed = List.copyOf(changed);
    }
}
