package io.qiqiao.matching.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.forward.Forwarding;
import io.qiqiao.matching.forward.SentForwarding;
import io.qiqiao.matching.life.Choosing;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.matching.ranking.Ranked;
import io.qiqiao.matching.ranking.Ranking;
import io.qiqiao.matching.ranking.Scope;
import io.qiqiao.matching.web.MatchingRequests.Choice;
import io.qiqiao.matching.web.MatchingRequests.Why;
import io.qiqiao.search.web.WhoAsks;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Languages;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could serve a demand of the current tenant, and what its side does about it. */
@PortalRole
@Controller("/api/demands/{id}")
@Tag(name = "matching")
class DemandMatchApi {

    private final Matches matches;
    private final Sides sides;
    private final Needs needs;
    private final Ranking ranking;
    private final Choosing choosing;
    private final Forwarding forwarding;
    private final MatchingAnswers answers;
    private final WhoAsks whoAsks;

    DemandMatchApi(
            Matches matches,
            Sides sides,
            Needs needs,
            Ranking ranking,
            Choosing choosing,
            Forwarding forwarding,
            MatchingAnswers answers,
            WhoAsks whoAsks) {
        this.matches = matches;
        this.sides = sides;
        this.needs = needs;
        this.ranking = ranking;
        this.choosing = choosing;
        this.forwarding = forwarding;
        this.answers = answers;
        this.whoAsks = whoAsks;
    }

    /**
     * Service products, institutions and experts of all tenants the reader may see that fit the demand, computed now from
     * what it says, whether it is published or not.
     *
     * @param kind kinds of records; all of them without it
     * @param size items in the answer, 1 to 100
     */
    @Get("/matches")
    @Limited(Traffic.SEARCHING)
    @Allowed(Permission.DEMAND_SEE)
    RankedAnswer matches(
            String id,
            @Nullable @QueryValue List<String> kind,
            @QueryValue(defaultValue = "10") int size,
            HttpRequest<?> request) {
        int most = MatchingRequests.size(size);
        List<String> kinds = MatchingRequests.kinds(kind);
        Listing demand = matches.getDemand(Ids.of(id), sides.reader());
        Ranked ranked = ranking.rank(needs.of(demand), new Scope(whoAsks.now(), kinds));
        return answers.of(ranked, most, Languages.of(request));
    }

    /** Assigns the demand to a service, whatever the order says. */
    @Post("/matches")
    @Allowed(Permission.MATCH_ASSIGN)
    MatchAnswer choose(String id, @Body Choice choice, HttpRequest<?> request) {
        Listing demand = matches.getDemand(Ids.of(id), sides.reader());
        return answers.of(
                choosing.choose(demand, choice.kind(), choice.id(), sides.by()), sides.by(), Languages.of(request));
    }

    /** Forwards the demand to the tenant above, without whose it is. */
    @Post("/forwarding")
    @Allowed(Permission.MATCH_ASSIGN)
    ForwardingAnswer forward(String id, @Nullable @Body Why why) {
        Listing demand = matches.getDemand(Ids.of(id), sides.reader());
        SentForwarding sent = forwarding.forward(demand, Why.of(why));
        return new ForwardingAnswer(sent.id(), sent.demand(), sent.receiver(), sent.state());
    }
}
