package io.qiqiao.matching.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.KeepingMatches;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.MovingMatches;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.matching.web.MatchingRequests.Why;
import io.qiqiao.web.text.Languages;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matches for the current tenant's demands, and how their side moves them. */
@PortalRole
@Controller("/api/matches")
@Tag(name = "matching")
@Allowed({Permission.DEMAND_POST, Permission.MATCH_ASSIGN})
class MatchApi {

    private final Matches matches;
    private final MovingMatches moving;
    private final KeepingMatches keeping;
    private final Sides sides;
    private final MatchingAnswers answers;

    MatchApi(Matches matches, MovingMatches moving, KeepingMatches keeping, Sides sides, MatchingAnswers answers) {
        this.matches = matches;
        this.moving = moving;
        this.keeping = keeping;
        this.sides = sides;
        this.answers = answers;
    }

    /**
     * Matches, the latest changes first.
     *
     * @param demand only those for one demand
     * @param state only those in this state
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    @Allowed(Permission.DEMAND_SEE)
    MatchPage list(
            @Nullable @QueryValue String demand,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "20") int size,
            HttpRequest<?> request) {
        By by = sides.by();
        Slice<MatchAnswer> found = matches.list(
                        demand == null ? null : Ids.of(demand),
                        MatchingRequests.state(state),
                        sides.reader(),
                        after,
                        MatchingRequests.size(size))
                .map(match -> answers.of(match, by, Languages.of(request)));
        return new MatchPage(found.items(), found.next());
    }

    @Get("/{id}")
    @Allowed(Permission.DEMAND_SEE)
    MatchAnswer get(String id, HttpRequest<?> request) {
        return answers.of(matches.get(Ids.of(id), sides.reader()), sides.by(), Languages.of(request));
    }

    /** Offers the demand to the provider, further than it is shared by itself. */
    @Post("/{id}/offer")
    MatchAnswer offer(String id, HttpRequest<?> request) {
        return move(id, MatchState.NOTIFIED, null, request);
    }

    /** The enterprise does not want it; the reason is told to the provider where it was asked. */
    @Post("/{id}/refusal")
    MatchAnswer refuse(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return move(id, MatchState.REFUSED, why, request);
    }

    /** The enterprise agrees: each side learns how to reach the other. */
    @Post("/{id}/confirmation")
    MatchAnswer confirm(String id, HttpRequest<?> request) {
        return move(id, MatchState.CONFIRMED, null, request);
    }

    /** Served. */
    @Post("/{id}/completion")
    MatchAnswer complete(String id, HttpRequest<?> request) {
        return move(id, MatchState.COMPLETED, null, request);
    }

    /** Given up after both had agreed. */
    @Post("/{id}/break-off")
    MatchAnswer breakOff(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return move(id, MatchState.BROKEN_OFF, why, request);
    }

    /** A station takes it out. */
    @Post("/{id}/removal")
    @Allowed(Permission.MATCH_ASSIGN)
    MatchAnswer remove(String id, @Nullable @Body Why why, HttpRequest<?> request) {
        return move(id, MatchState.REMOVED, why, request);
    }

    /** A station puts it back. */
    @Delete("/{id}/removal")
    @Allowed(Permission.MATCH_ASSIGN)
    MatchAnswer putBack(String id, HttpRequest<?> request) {
        return move(id, MatchState.PROPOSED, null, request);
    }

    /** A station wants it first. */
    @Post("/{id}/pin")
    @Allowed(Permission.MATCH_ASSIGN)
    MatchAnswer pin(String id, HttpRequest<?> request) {
        return pinned(id, true, request);
    }

    /** As the rules have it. */
    @Delete("/{id}/pin")
    @Allowed(Permission.MATCH_ASSIGN)
    MatchAnswer unpin(String id, HttpRequest<?> request) {
        return pinned(id, false, request);
    }

    private MatchAnswer pinned(String id, boolean pinned, HttpRequest<?> request) {
        Match match = matches.get(Ids.of(id), sides.reader());
        keeping.pin(match.id(), pinned);
        return get(id, request);
    }

    private MatchAnswer move(String id, MatchState to, @Nullable Why why, HttpRequest<?> request) {
        Match match = matches.get(Ids.of(id), sides.reader());
        return answers.of(moving.move(match.id(), to, sides.by(), Why.of(why)), sides.by(), Languages.of(request));
    }

    /**
     * A part of the matches.
     *
     * @param next to be sent as {@code after} for the part that follows
     */
    @Serdeable
    record MatchPage(List<MatchAnswer> items, @Nullable String next) {}
}
