package io.qiqiao.exchange;

import io.qiqiao.kernel.Slice;
import io.qiqiao.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends envelopes from the current tenant to others and shows what came and went. */
public interface Exchange {

    /**
     * Sends an envelope, in the present transaction: it goes out when that commits, and never where it rolls back.
     *
     * @param topic that of a {@link TopicHandler}; unknown where it arrives, the envelope is refused
     * @param body {@code @Serdeable}, as the handler takes it
     * @return its id, the same on both sides
     */
    UUID send(TenantId receiver, String topic, Object body);

    /** Sends like {@link #send}; envelopes about one subject to one receiver arrive in the order they were sent. */
    UUID sendAbout(UUID subject, TenantId receiver, String topic, Object body);

    /** @throws io.qiqiao.kernel.Refusal not-found when the current tenant sent none with that id */
    SentEnvelope getSent(UUID id);

    /** @throws io.qiqiao.kernel.Refusal not-found when the current tenant received none with that id */
    ReceivedEnvelope getReceived(UUID id);

    /**
     * What the current tenant sent, the newest first.
     *
     * @param after the cursor of an earlier slice, or null for the first
     */
    Slice<SentEnvelope> listSent(@Nullable String after, int size);

    /** What the current tenant received, the last sent first; see {@link #listSent}. */
    Slice<ReceivedEnvelope> listReceived(@Nullable String after, int size);

    /** What the current tenant sent about a subject, in order. */
    List<SentEnvelope> listSentAbout(UUID subject);

    /** What the current tenant received about a subject, in order. */
    List<ReceivedEnvelope> listReceivedAbout(UUID subject);
}
