package io.qiqiao.matching.life;

import io.micronaut.json.tree.JsonNode;
import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * A provider's answer arrives at the demand's tenant. Where the match has moved on meanwhile, the answer comes too late: it
 * changes nothing, and the provider's side learns how the match stands.
 */
@Singleton
class AnswerTopic implements TopicHandler<Letters.Answer> {

    private final MatchRows matches;
    private final MatchLife life;
    private final MovingMatches moving;
    private final OfferRows offers;
    private final Clock clock;

    AnswerTopic(MatchRows matches, MatchLife life, MovingMatches moving, OfferRows offers, Clock clock) {
        this.matches = matches;
        this.life = life;
        this.moving = moving;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Letters.ANSWER;
    }

    @Override
    public Class<Letters.Answer> bodyType() {
        return Letters.Answer.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public Object receive(Delivery delivery, Letters.Answer letter) {
        Match match = matches.lock(letter.match())
                .filter(known -> known.targetTenant().equals(delivery.sender().code()))
                .orElseThrow(Refusal::notFound);
        MatchState to = MatchState.of(letter.state());
        return life.allows(match.standing(), to, By.PROVIDER)
                ? new Letters.Standing(moving.move(match.id(), to, By.PROVIDER, letter.reason())
                        .state())
                : new Letters.Standing(match.state());
    }

    @Override
    public void settled(SentEnvelope envelope) {
        if (envelope.subject() == null) {
            return;
        }
        offers.lock(envelope.subject()).ifPresent(offer -> {
            String stands = stands(envelope, offer);
            // What was told since then counts more.
            if (isAsAnswered(envelope, offer) && !stands.equals(offer.state())) {
                offers.move(offer.withState(stands).withChangedAt(clock.instant()));
            }
        });
    }

    private static boolean isAsAnswered(SentEnvelope envelope, Offer offer) {
        JsonNode answered = envelope.body().get("state");
        return answered != null && answered.getStringValue().equals(offer.state());
    }

    private static String stands(SentEnvelope envelope, Offer offer) {
        if (envelope.state() == EnvelopeState.REFUSED) {
            return MatchState.SUPERSEDED.code();
        }
        JsonNode answer = envelope.answer();
        JsonNode state = answer == null ? null : answer.get("state");
        return state == null ? offer.state() : state.getStringValue();
    }
}
