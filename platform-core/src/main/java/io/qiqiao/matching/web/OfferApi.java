package io.qiqiao.matching.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.matching.web.MatchingRequests.Why;
import io.qiqiao.web.text.Languages;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is offered to providers of the current tenant, and their answers. */
@PortalRole
@Controller("/api/offers")
@Tag(name = "matching")
@Allowed(Permission.MATCH_ANSWER)
class OfferApi {

    private final Offers offers;
    private final Sides sides;
    private final MatchingAnswers answers;

    OfferApi(Offers offers, Sides sides, MatchingAnswers answers) {
        this.offers = offers;
        this.sides = sides;
        this.answers = answers;
    }

    /**
     * Offers, the latest first.
     *
     * @param state only those in this state; {@code notified} wait for an answer
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    OfferPage list(
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "20") int size,
            HttpRequest<?> request) {
        Slice<OfferAnswer> found = offers.list(
                        MatchingRequests.state(state), sides.provider(), after, MatchingRequests.size(size))
                .map(offer -> answers.of(offer, Languages.of(request)));
        return new OfferPage(found.items(), found.next());
    }

    @Get("/{id}")
    OfferAnswer get(String id, HttpRequest<?> request) {
        return answers.of(offers.get(Ids.of(id), sides.provider()), Languages.of(request));
    }

    /** The provider would serve. */
    @Post("/{id}/acceptance")
    OfferAnswer accept(String id, HttpRequest<?> request) {
        return answer(id, MatchState.ACCEPTED, null, request);
    }

    /** The provider does not want it. */
    @Post("/{id}/decline")
    OfferAnswer decline(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return answer(id, MatchState.DECLINED, why, request);
    }

    /** The provider gives up what it had accepted, before the enterprise agreed. */
    @Post("/{id}/withdrawal")
    OfferAnswer withdraw(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return answer(id, MatchState.WITHDRAWN, why, request);
    }

    /** Given up after both had agreed. */
    @Post("/{id}/break-off")
    OfferAnswer breakOff(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return answer(id, MatchState.BROKEN_OFF, why, request);
    }

    private OfferAnswer answer(String id, MatchState to, @Nullable Why why, HttpRequest<?> request) {
        return answers.of(offers.answer(Ids.of(id), to, Why.of(why), sides.provider()), Languages.of(request));
    }

    /**
     * A part of the offers.
     *
     * @param next to be sent as {@code after} for the part that follows
     */
    @Serdeable
    record OfferPage(List<OfferAnswer> items, @Nullable String next) {}
}
