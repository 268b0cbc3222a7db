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
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.forward.ForwardedDemand;
import io.qiqiao.matching.forward.ForwardedDemands;
import io.qiqiao.matching.forward.Forwarding;
import io.qiqiao.matching.ranking.Ranking;
import io.qiqiao.matching.ranking.Scope;
import io.qiqiao.matching.web.MatchingRequests.Choice;
import io.qiqiao.matching.web.MatchingRequests.Why;
import io.qiqiao.search.web.WhoAsks;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Languages;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands that came to the current tenant from below, since nothing fitted there. */
@PortalRole
@Controller("/api/forwarded-demands")
@Tag(name = "matching")
@Allowed(Permission.MATCH_ASSIGN)
class ForwardedDemandApi {

    private final ForwardedDemands demands;
    private final Forwarding forwarding;
    private final Ranking ranking;
    private final MatchingAnswers answers;
    private final WhoAsks whoAsks;

    ForwardedDemandApi(
            ForwardedDemands demands,
            Forwarding forwarding,
            Ranking ranking,
            MatchingAnswers answers,
            WhoAsks whoAsks) {
        this.demands = demands;
        this.forwarding = forwarding;
        this.ranking = ranking;
        this.answers = answers;
        this.whoAsks = whoAsks;
    }

    /**
     * Those that wait, the longest waiting first; then what was dealt with.
     *
     * @param size 1 to 100
     */
    @Get
    ForwardedList list(@QueryValue(defaultValue = "20") int size) {
        return new ForwardedList(demands.list(MatchingRequests.size(size)).stream()
                .map(this::answer)
                .toList());
    }

    @Get("/{id}")
    ForwardedAnswer get(String id) {
        return answer(demands.get(Ids.of(id)));
    }

    /** What could serve it, of all that this tenant may see. */
    @Get("/{id}/matches")
    @Limited(Traffic.SEARCHING)
    RankedAnswer matches(
            String id,
            @Nullable @QueryValue List<String> kind,
            @QueryValue(defaultValue = "10") int size,
            HttpRequest<?> request) {
        Need need = demands.need(demands.get(Ids.of(id)));
        Scope scope = new Scope(whoAsks.now(), MatchingRequests.kinds(kind));
        return answers.of(ranking.rank(need, scope), MatchingRequests.size(size), Languages.of(request));
    }

    /** Recommends a service to where the demand is. */
    @Post("/{id}/recommendation")
    ForwardedAnswer recommend(String id, @Body Choice choice) {
        demands.recommend(Ids.of(id), choice.kind(), choice.id(), choice.note());
        return get(id);
    }

    /** Gives it back with a word to it. */
    @Post("/{id}/return")
    ForwardedAnswer giveBack(String id, @Nullable @Body Why why) {
        demands.giveBack(Ids.of(id), Why.of(why));
        return get(id);
    }

    /** Passes it on upward. */
    @Post("/{id}/forwarding")
    ForwardedAnswer forwardOn(String id, @Nullable @Body Why why) {
        forwarding.forwardOn(Ids.of(id), Why.of(why));
        return get(id);
    }

    private ForwardedAnswer answer(ForwardedDemand demand) {
        return new ForwardedAnswer(
                demand.id(),
                demand.origin(),
                demand.sender(),
                demands.need(demand),
                demand.state(),
                demand.note(),
                demand.answer(),
                demand.receivedAt());
    }

    /**
     * A demand from below.
     *
     * @param origin code of the tenant whose demand it is
     * @param sender code of the tenant that passed it on
     * @param demand what is needed, without by whom
     * @param state {@code waiting}, {@code forwarded}, {@code recommended} or {@code returned}
     */
    @Serdeable
    record ForwardedAnswer(
            UUID id,
            String origin,
            String sender,
            Need demand,
            String state,
            @Nullable String note,
            @Nullable String answer,
            Instant receivedAt) {}

    /** Demands from below. */
    @Serdeable
    record ForwardedList(List<ForwardedAnswer> items) {}
}
