package io.qiqiao.matching.forward;

import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.library.listing.ContentJson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A demand arrives from below. */
@Singleton
class UpwardTopic implements TopicHandler<ForwardLetters.Upward> {

    private final ForwardedRows rows;
    private final SentRows sent;
    private final Tree tree;
    private final TellingStaff telling;
    private final ContentJson json;
    private final Clock clock;

    UpwardTopic(ForwardedRows rows, SentRows sent, Tree tree, TellingStaff telling, ContentJson json, Clock clock) {
        this.rows = rows;
        this.sent = sent;
        this.tree = tree;
        this.telling = telling;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ForwardLetters.UPWARD;
    }

    @Override
    public Class<ForwardLetters.Upward> bodyType() {
        return ForwardLetters.Upward.class;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, ForwardLetters.Upward letter) {
        tree.requireBelow(delivery.sender().code());
        tree.requireBelow(letter.origin());
        Instant now = clock.instant();
        rows.add(new ForwardedDemand(
                letter.forwarding(),
                letter.origin(),
                delivery.sender().code(),
                json.write(letter.demand().masked()),
                letter.note(),
                ForwardedDemand.WAITING,
                null,
                now,
                now));
        telling.tell(
                "forwarded",
                "/work/forwarded/" + letter.forwarding(),
                letter.forwarding().toString(),
                letter.demand().title());
        return null;
    }

    @Override
    public void settled(SentEnvelope envelope) {
        if (envelope.state() == EnvelopeState.REFUSED && envelope.subject() != null) {
            sent.settle(envelope.subject(), "undeliverable", null, clock.instant());
        }
    }
}
