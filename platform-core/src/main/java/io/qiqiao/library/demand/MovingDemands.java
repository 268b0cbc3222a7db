package io.qiqiao.library.demand;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ChangingContent;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Moves demands of the current tenant through their life. */
@Singleton
public class MovingDemands {

    private final DemandKind kind;
    private final DemandLife life;
    private final ChangingContent changing;

    MovingDemands(DemandKind kind, DemandLife life, ChangingContent changing) {
        this.kind = kind;
        this.life = life;
        this.changing = changing;
    }

    /**
     * Moves a demand on. Moving it to where it is changes nothing.
     *
     * @throws Refusal wrong-state when the table of its life has no such way; not-found; not-allowed for a demand that
     *     is not the editor's
     */
    @Transactional
    public Listing move(UUID id, String to, Editor editor) {
        return changing.change(kind, id, editor, demand -> {
            String from = demand.standing();
            if (from.equals(to)) {
                return demand;
            }
            if (!life.allows(from, to)) {
                String ways = String.join(", ", life.listNext(from));
                throw Refusal.of(ErrorCode.WRONG_STATE, "demand.no-such-way", from, to, ways);
            }
            return demand.withLife(to);
        });
    }
}
