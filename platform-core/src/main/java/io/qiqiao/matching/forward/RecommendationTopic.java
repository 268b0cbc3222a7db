package io.qiqiao.matching.forward;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.life.KeepingMatches;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchBuilder;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.SaidReasons;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Help arrives from above: a service that could serve a demand that went there. */
@Singleton
class RecommendationTopic implements TopicHandler<ForwardLetters.Recommendation> {

    private final SentRows sent;
    private final KeepingMatches keeping;
    private final Tree tree;
    private final TellingStaff telling;
    private final ContentJson json;
    private final Clock clock;

    RecommendationTopic(
            SentRows sent, KeepingMatches keeping, Tree tree, TellingStaff telling, ContentJson json, Clock clock) {
        this.sent = sent;
        this.keeping = keeping;
        this.tree = tree;
        this.telling = telling;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ForwardLetters.RECOMMENDATION;
    }

    @Override
    public Class<ForwardLetters.Recommendation> bodyType() {
        return ForwardLetters.Recommendation.class;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, ForwardLetters.Recommendation letter) {
        tree.requireAbove(delivery.sender().code());
        SentForwarding forwarding = sent.find(letter.forwarding()).orElseThrow(Refusal::notFound);
        keeping.keepRecommended(match(forwarding.demand(), letter));
        sent.settle(forwarding.id(), ForwardedDemand.RECOMMENDED, letter.note(), clock.instant());
        telling.tell(
                "recommended",
                "/work/matching/" + forwarding.demand(),
                letter.target().toString(),
                letter.title());
        return null;
    }

    private Match match(UUID demand, ForwardLetters.Recommendation letter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return MatchBuilder.builder()
                .id(Ids.next())
                .demand(demand)
                .kind(letter.kind())
                .target(letter.target())
                .targetTenant(letter.targetTenant())
                .title(letter.title())
                .providerKind(letter.providerKind())
                .providerId(letter.providerId())
                .providerName(letter.providerName())
                .state(MatchState.PROPOSED.code())
                .origin(Match.RECOMMENDED)
                .pinned(true)
                .score(letter.score())
                .reasons(json.write(new SaidReasons(letter.reasons())))
                .ruleSet(letter.ruleSet())
                .note(letter.note())
                .createdAt(now)
                .changedAt(now)
                .build();
    }
}
