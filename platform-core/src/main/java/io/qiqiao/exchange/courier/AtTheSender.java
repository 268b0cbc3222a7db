package io.qiqiao.exchange.courier;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What is done with an envelope in the sender's tenant, which is the current one. */
@Singleton
class AtTheSender {

    private final SentEnvelopes sent;
    private final Topics topics;
    private final EnvelopeText text;

    AtTheSender(SentEnvelopes sent, Topics topics, EnvelopeText text) {
        this.sent = sent;
        this.topics = topics;
        this.text = text;
    }

    @Transactional
    Optional<SentRow> find(UUID id) {
        return sent.find(id);
    }

    /** Writes what became of it and tells the sender's capability; does nothing when that is done. */
    @Transactional
    void settle(ReceivedRow outcome) {
        int settled =
                sent.settle(outcome.id(), outcome.state(), outcome.settledAt(), outcome.answer(), outcome.refusal());
        if (settled > 0) {
            topics.find(outcome.topic())
                    .ifPresent(handler -> handler.settled(
                            text.envelope(sent.find(outcome.id()).orElseThrow())));
        }
    }
}
