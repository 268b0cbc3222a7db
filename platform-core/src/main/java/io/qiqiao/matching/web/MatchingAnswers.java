package io.qiqiao.matching.web;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.Reason;
import io.qiqiao.matching.Reasons;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchLife;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.Offer;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.matching.ranking.Ranked;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Turns what matching knows into what the API answers. */
@Singleton
class MatchingAnswers {

    private final Matches matches;
    private final Offers offers;
    private final MatchLife life;
    private final Reasons reasons;
    private final ContentJson json;

    MatchingAnswers(Matches matches, Offers offers, MatchLife life, Reasons reasons, ContentJson json) {
        this.matches = matches;
        this.offers = offers;
        this.life = life;
        this.reasons = reasons;
        this.json = json;
    }

    RankedAnswer of(Ranked ranked, int size, Locale locale) {
        return new RankedAnswer(
                ranked.fitting().stream()
                        .limit(size)
                        .map(judged -> item(judged, locale))
                        .toList(),
                ranked.rejected().stream()
                        .limit(size)
                        .flatMap(judged -> judged.findRejection().map(why -> rejected(judged, why, locale)).stream())
                        .toList(),
                ranked.rules().version());
    }

    private RankedAnswer.Item item(Judged judged, Locale locale) {
        Candidate candidate = judged.candidate();
        return new RankedAnswer.Item(
                candidate.kind(),
                candidate.id(),
                candidate.externalId(),
                candidate.tenant(),
                candidate.title(),
                judged.score(),
                said(judged.reasons(), locale));
    }

    private RankedAnswer.Rejected rejected(Judged judged, Reason why, Locale locale) {
        Candidate candidate = judged.candidate();
        return new RankedAnswer.Rejected(
                candidate.kind(),
                candidate.id(),
                candidate.externalId(),
                candidate.tenant(),
                candidate.title(),
                why.rule(),
                reasons.say(locale, why));
    }

    MatchAnswer of(Match match, By by, Locale locale) {
        return new MatchAnswer(
                match.id(),
                match.demand(),
                match.kind(),
                match.target(),
                match.targetTenant(),
                match.title(),
                match.providerName(),
                match.state(),
                match.origin(),
                match.pinned(),
                match.score(),
                said(matches.reasons(match.reasons()), locale),
                match.ruleSet(),
                match.note(),
                match.dueOn(),
                match.notifiedAt(),
                match.changedAt(),
                next(match.standing(), by));
    }

    OfferAnswer of(Offer offer, Locale locale) {
        return new OfferAnswer(
                offer.id(),
                offer.demandTenant(),
                json.read(offer.demand(), Need.class),
                offer.kind(),
                offer.target(),
                offer.title(),
                offer.state(),
                said(matches.reasons(offer.reasons()), locale),
                offer.note(),
                offer.dueOn(),
                offer.reminded(),
                offers.findContact(offer).orElse(null),
                offer.receivedAt(),
                next(offer.standing(), By.PROVIDER));
    }

    private List<String> next(MatchState state, By by) {
        return life.listNext(state, by).stream().map(MatchState::code).toList();
    }

    private List<ReasonAnswer> said(List<Reason> all, Locale locale) {
        return all.stream()
                .map(reason -> new ReasonAnswer(reason.rule(), reasons.say(locale, reason), reason.points()))
                .toList();
    }
}
