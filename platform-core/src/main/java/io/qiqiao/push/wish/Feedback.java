package io.qiqiao.push.wish;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.delivery.PushedItems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * "Not for us because …", and what follows: no reminder of that policy and none of its corrections any more; where the
 * subject as such is of no use, nothing of its classification.
 */
@Singleton
public class Feedback {

    /** The reasons there are, in the order in which they are offered. */
    public static final List<String> REASONS =
            List.of("not-our-subject", "conditions-not-met", "already-applied", "too-small", "other");

    private static final String SUBJECT = "not-our-subject";

    private final PushedItems items;
    private final WishRows rows;
    private final Clock clock;

    Feedback(PushedItems items, WishRows rows, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws Refusal not-found when it is not this enterprise's; invalid-input for a reason there is not */
    @Transactional
    public void give(UUID enterprise, UUID item, String reason) {
        if (!REASONS.contains(reason)) {
            throw Refusal.invalid("reason", "layout.not-in-vocabulary", reason);
        }
        PushedItem about = items.get(enterprise, item);
        items.setFeedback(about, reason);
        rows.mute(enterprise, "policy", about.policy().toString(), reason, clock.instant());
        if (reason.equals(SUBJECT) && about.classification() != null) {
            rows.mute(enterprise, "classification", about.classification(), reason, clock.instant());
        }
    }

    /** It is for the enterprise after all. */
    @Transactional
    public void takeBack(UUID enterprise, UUID item) {
        PushedItem about = items.get(enterprise, item);
        items.setFeedback(about, null);
        rows.unmute(enterprise, "policy", about.policy().toString());
        rows.unmute(enterprise, "classification", about.classification());
    }

    /** The classifications of which the enterprise wants to hear no more. */
    public List<String> listMutedClassifications(UUID enterprise) {
        return rows.listMutedClassifications(enterprise);
    }
}
