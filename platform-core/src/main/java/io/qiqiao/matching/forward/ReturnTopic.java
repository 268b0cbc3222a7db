package io.qiqiao.matching.forward;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A demand comes back from above: nothing fits there, either. */
@Singleton
class ReturnTopic implements TopicHandler<ForwardLetters.Return> {

    private final SentRows sent;
    private final Tree tree;
    private final TellingStaff telling;
    private final Clock clock;

    ReturnTopic(SentRows sent, Tree tree, TellingStaff telling, Clock clock) {
        this.sent = sent;
        this.tree = tree;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ForwardLetters.RETURN;
    }

    @Override
    public Class<ForwardLetters.Return> bodyType() {
        return ForwardLetters.Return.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, ForwardLetters.Return letter) {
        tree.requireAbove(delivery.sender().code());
        SentForwarding forwarding = sent.find(letter.forwarding()).orElseThrow(Refusal::notFound);
        sent.settle(forwarding.id(), ForwardedDemand.RETURNED, letter.note(), clock.instant());
        telling.tell(
                "returned",
                "/work/matching/" + forwarding.demand(),
                letter.forwarding().toString(),
                letter.note());
        return null;
    }
}
