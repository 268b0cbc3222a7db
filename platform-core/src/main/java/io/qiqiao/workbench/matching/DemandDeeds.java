package io.qiqiao.workbench.matching;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.demand.MovingDemands;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.forward.Forwarding;
import io.qiqiao.matching.life.Choosing;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import jakarta.inject.Singleton;

/** What is done on a demand's page about the demand itself. */
@Singleton
class DemandDeeds {

    private final Choosing choosing;
    private final Forwarding forwarding;
    private final MovingDemands moving;
    private final Sides sides;
    private final CurrentActor actors;
    private final Permissions permissions;

    DemandDeeds(
            Choosing choosing,
            Forwarding forwarding,
            MovingDemands moving,
            Sides sides,
            CurrentActor actors,
            Permissions permissions) {
        this.choosing = choosing;
        this.forwarding = forwarding;
        this.moving = moving;
        this.sides = sides;
        this.actors = actors;
        this.permissions = permissions;
    }

    /** @throws Refusal not-allowed where it is not the actor's to do */
    FlashNote act(Listing demand, SentForm form) {
        String to = form.first("to");
        return switch (to) {
            case "assign" -> {
                require(Permission.MATCH_ASSIGN);
                Match chosen = choosing.choose(demand, form.first("kind"), Ids.of(form.first("target")), sides.by());
                yield FlashNote.good("matching.done.assigned", chosen.title());
            }
            case "forward" -> {
                require(Permission.MATCH_ASSIGN);
                forwarding.forward(demand, form.first("note"));
                yield FlashNote.good("matching.done.forwarded");
            }
            default -> {
                moving.move(demand.id(), to, Editor.of(actors.get()));
                yield FlashNote.good("matching.done.life");
            }
        };
    }

    private void require(Permission permission) {
        if (!permissions.may(actors.get(), permission)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
        }
    }
}
