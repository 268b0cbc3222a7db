package io.qiqiao.matching.life;

import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.ranking.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An offer arrives at the provider's tenant. It is refused where the service is published no more. */
@Singleton
class OfferTopic implements TopicHandler<Letters.Offer> {

    private final OfferRows rows;
    private final MatchRows matches;
    private final MovingMatches moving;
    private final TellingTheProvider telling;
    private final Listings listings;
    private final ContentJson json;
    private final Clock clock;

    OfferTopic(
            OfferRows rows,
            MatchRows matches,
            MovingMatches moving,
            TellingTheProvider telling,
            Listings listings,
            ContentJson json,
            Clock clock) {
        this.rows = rows;
        this.matches = matches;
        this.moving = moving;
        this.telling = telling;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Letters.OFFER;
    }

    @Override
    public Class<Letters.Offer> bodyType() {
        return Letters.Offer.class;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, Letters.Offer letter) {
        Listing target = listings.find(letter.kind(), letter.target())
                .filter(found -> Scope.ALL_KINDS.contains(found.kind()))
                .filter(found -> found.standing() == ListingState.PUBLISHED)
                .orElseThrow(Refusal::notFound);
        // Ids are unique, so one that is another tenant's match was made up.
        if (rows.find(letter.match())
                .filter(known -> !known.demandTenant().equals(delivery.sender().code()))
                .isPresent()) {
            throw Refusal.notFound();
        }
        Offer offer = offer(delivery, letter, target);
        rows.put(offer);
        telling.offered(offer, letter.demand());
        return null;
    }

    private Offer offer(Delivery delivery, Letters.Offer letter, Listing target) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return OfferBuilder.builder()
                .id(letter.match())
                .demandTenant(delivery.sender().code())
                .demand(json.write(letter.demand().masked()))
                .kind(target.kind())
                .target(target.id())
                .title(target.title())
                .providerKind(target.ownerKind())
                .providerId(target.ownerId())
                .state(MatchState.NOTIFIED.code())
                .reasons(json.write(new SaidReasons(letter.reasons())))
                .dueOn(letter.dueOn())
                .receivedAt(now)
                .changedAt(now)
                .build();
    }

    /** Where it could not be delivered, the next provider is asked. */
    @Override
    public void settled(SentEnvelope envelope) {
        if (envelope.state() == EnvelopeState.REFUSED && envelope.subject() != null) {
            matches.find(envelope.subject())
                    .filter(match -> match.standing() == MatchState.NOTIFIED)
                    .ifPresent(match -> moving.move(match.id(), MatchState.UNDELIVERABLE, By.PLATFORM, null));
        }
    }
}
