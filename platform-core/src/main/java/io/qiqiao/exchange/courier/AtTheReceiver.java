package io.qiqiao.exchange.courier;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.ReceiverRefusal;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.exchange.TopicHandler.Delivery;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done with an envelope in the receiver's tenant, which is the current one. */
@Singleton
class AtTheReceiver {

    /** What is added and not yet applied; no transaction commits with it. */
    private static final String ARRIVING = "arriving";

    private final ReceivedEnvelopes received;
    private final Topics topics;
    private final EnvelopeText text;
    private final Clock clock;

    AtTheReceiver(ReceivedEnvelopes received, Topics topics, EnvelopeText text, Clock clock) {
        this.received = received;
        this.topics = topics;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Applies it, or answers what became of it when it has been here before.
     *
     * @throws Refusal when the receiver will not have it; then nothing of it is kept
     */
    @Transactional
    ReceivedRow apply(SentRow envelope, TenantId sender) {
        // The key goes first: a second courier waits here until the first has committed, and finds it done.
        received.add(row(envelope, sender, ARRIVING, null));
        if (received.take(envelope.id()) > 0) {
            TopicHandler<?> handler = topics.find(envelope.topic())
                    .orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "exchange.unknown-topic", envelope.topic()));
            received.answer(envelope.id(), text.write(receive(handler, envelope, sender)));
        }
        return get(envelope);
    }

    /** Keeps it as refused, or answers what became of it when it has been here before. */
    @Transactional
    ReceivedRow refuse(SentRow envelope, TenantId sender, Refusal refusal) {
        received.add(row(envelope, sender, EnvelopeState.REFUSED.code(), text.write(ReceiverRefusal.of(refusal))));
        return get(envelope);
    }

    private <B> @Nullable Object receive(TopicHandler<B> handler, SentRow envelope, TenantId sender) {
        B body;
        try {
            body = Objects.requireNonNull(text.read(envelope.body(), handler.bodyType()));
        } catch (UncheckedIOException unreadable) {
            throw Refusal.of(ErrorCode.MALFORMED, "exchange.unreadable", envelope.topic());
        }
        return handler.receive(new Delivery(envelope.id(), sender, envelope.subject()), body);
    }

    private ReceivedRow get(SentRow envelope) {
        return received.find(envelope.id()).orElseThrow();
    }

    /** What the receiver keeps of it, or would: where the receiver is unknown, the sender alone is told. */
    ReceivedRow row(SentRow envelope, TenantId sender, String state, @Nullable String refusal) {
        return new ReceivedRow(
                envelope.id(),
                sender.code(),
                envelope.topic(),
                envelope.subject(),
                envelope.body(),
                envelope.sentAt(),
                state,
                clock.instant(),
                null,
                refusal);
    }
}
