package io.qiqiao.push.delivery;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.push.turn.TakingTurns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reached an enterprise of the current tenant, and what it does with it. */
@Singleton
public class PushedItems {

    /** The turn that tells an issuer the reach anew. */
    public static final String REACH = "reach";

    private final DeliveryRows rows;
    private final PoliciesInForce policies;
    private final TakingTurns turns;
    private final PushConfiguration configuration;
    private final Clock clock;

    PushedItems(
            DeliveryRows rows,
            PoliciesInForce policies,
            TakingTurns turns,
            PushConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.turns = turns;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * What there is, the newest first.
     *
     * @param after the cursor of an earlier slice, or null for the first
     * @param starredOnly only what has a star
     */
    public Slice<PushedItem> list(UUID enterprise, boolean starredOnly, @Nullable String after, int size) {
        UUID before = after == null ? EnterpriseSlices.LAST : Ids.of(after);
        List<DeliveryRow> found = rows.list(enterprise, before, starredOnly, size + 1);
        List<PushedItem> items =
                found.stream().limit(size).map(DeliveryRow::item).toList();
        return new Slice<>(
                items, found.size() <= size ? null : items.getLast().id().toString());
    }

    /** @throws Refusal not-found when it is not this enterprise's */
    public PushedItem get(UUID enterprise, UUID id) {
        return rows.find(enterprise, id).map(DeliveryRow::item).orElseThrow(Refusal::notFound);
    }

    /** Those of the ids that are there, the oldest first. */
    public List<PushedItem> listOf(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.listOf(ids).stream().map(DeliveryRow::item).toList();
    }

    public long countUnopened(UUID enterprise) {
        return rows.countUnopened(enterprise);
    }

    /** It was opened; opening it again changes nothing. */
    @Transactional
    public void open(PushedItem item) {
        rows.read(item.id(), clock.instant());
        if (rows.open(item.id(), clock.instant()) == 1) {
            tellReach(item);
        }
    }

    /** The enterprise asked about it. */
    @Transactional
    public void consult(PushedItem item) {
        rows.consult(item.id(), clock.instant());
        tellReach(item);
    }

    /** The enterprise says that it has applied. */
    @Transactional
    public void apply(PushedItem item) {
        rows.apply(item.id(), clock.instant());
        tellReach(item);
    }

    @Transactional
    public void star(PushedItem item, boolean starred) {
        rows.star(item.id(), starred);
    }

    /** Keeps why it is not for the enterprise, or null when it is after all. */
    @Transactional
    public void setFeedback(PushedItem item, @Nullable String reason) {
        rows.setFeedback(item.id(), reason);
    }

    private void tellReach(PushedItem item) {
        if (policies.wantReach(item.policy(), item.version()) == 1) {
            turns.add(REACH, item.policy(), clock.instant().plus(configuration.getReachDelay()));
        }
    }
}
