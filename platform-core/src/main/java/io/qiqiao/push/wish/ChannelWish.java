package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.push.rule.Rhythm;
import java.time.Instant;
import java.util.UUID;

/**
 * A channel an enterprise chose.
 *
 * @param channel {@link #MAIL} or {@link #WEBHOOK}
 * @param rhythm a {@link Rhythm}'s code
 * @param account who chose it; mail goes to their address
 * @param token names it in the link that switches it off
 */
@MappedEntity("push_channel")
public record ChannelWish(
        @Id UUID enterprise, String channel, String rhythm, UUID account, String token, Instant changedAt) {

    /** Mail to whoever chose it. */
    public static final String MAIL = "mail";

    /** Calls of an address of the enterprise's own. */
    public static final String WEBHOOK = "webhook";

    public boolean isOn() {
        return !rhythm.equals(Rhythm.OFF.code());
    }
}
