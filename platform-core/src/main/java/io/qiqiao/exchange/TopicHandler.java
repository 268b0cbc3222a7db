package io.qiqiao.exchange;

import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acts on the envelopes of one topic; a bean of this type makes the topic known.
 *
 * @param <B> their body, {@code @Serdeable}
 */
public interface TopicHandler<B> {

    /** The topic's name, such as {@code recognition.application}; once released it never changes. */
    String topic();

    Class<B> bodyType();

    /**
     * Acts on an envelope, in a transaction of the receiver, who is the current tenant. The envelope's being received
     * commits with it: exactly once.
     *
     * @return the answer to the sender, {@code @Serdeable}, or null for none
     * @throws io.qiqiao.kernel.Refusal the receiver will not have it: recorded on both sides, not tried again
     * @throws RuntimeException anything else: tried again later
     */
    @Nullable
    Object receive(Delivery delivery, B body);

    /**
     * Whether an envelope for a suspended tenant waits until it is back: right for news, which hold later, too. What asks
     * for something is refused at once, as it is by default, so that whoever asked can ask somebody else.
     */
    default boolean waitsForSuspended() {
        return false;
    }

    /**
     * Acts on the receiver's answer or refusal, in a transaction of the sender, who is the current tenant: exactly
     * once, too. Does nothing by default.
     */
    default void settled(SentEnvelope envelope) {}

    /**
     * What is known of an envelope besides its body.
     *
     * @param subject what it is about, or null
     */
    record Delivery(
            UUID envelope, TenantId sender, @Nullable UUID subject) {}
}
