package io.qiqiao.workbench.matching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.KeepingMatches;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.MovingMatches;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demand's side does about one match. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/matches")
@Allowed({Permission.DEMAND_POST, Permission.MATCH_ASSIGN})
class MatchController {

    private final Matches matches;
    private final MovingMatches moving;
    private final KeepingMatches keeping;
    private final Sides sides;
    private final Flash flash;

    MatchController(Matches matches, MovingMatches moving, KeepingMatches keeping, Sides sides, Flash flash) {
        this.matches = matches;
        this.moving = moving;
        this.keeping = keeping;
        this.sides = sides;
        this.flash = flash;
    }

    /** Moves the match, or puts it before the others: what, is in the form. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(String id, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        Match match = matches.get(Ids.of(id), sides.reader());
        FlashNote said = Telling.what(() -> act(match, SentForm.of(form)));
        return flash.on(request, DemandMatchController.PATH + "/" + match.demand(), said);
    }

    private FlashNote act(Match match, SentForm form) {
        String to = form.first("to");
        if (to.equals("pin") || to.equals("unpin")) {
            if (sides.by() != By.STATION) {
                throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
            }
            keeping.pin(match.id(), to.equals("pin"));
            return FlashNote.good("matching.done.pinned");
        }
        Match moved = moving.move(match.id(), state(to), sides.by(), form.first("reason"));
        return FlashNote.good("matching.done." + moved.state(), moved.title());
    }

    static MatchState state(String code) {
        try {
            return MatchState.of(code);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("to", "layout.not-in-vocabulary", code);
        }
    }
}
