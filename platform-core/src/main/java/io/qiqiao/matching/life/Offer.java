package io.qiqiao.matching.life;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.qiqiao.identity.PartyRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as its provider sees it, in the provider's tenant.
 *
 * @param id the match's
 * @param demand a {@link io.qiqiao.matching.Need} without whose it is
 * @param target the own record that would serve
 * @param state a {@link MatchState}'s code
 * @param reasons as {@link SaidReasons}
 * @param contact how to reach the enterprise, protected; null until it has agreed
 */
@RecordBuilder
@MappedEntity("match_offer")
public record Offer(
        @Id UUID id,
        String demandTenant,
        @TypeDef(type = DataType.JSON) String demand,
        String kind,
        UUID target,
        String title,
        String providerKind,
        @Nullable String providerId,
        String state,
        @TypeDef(type = DataType.JSON) String reasons,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        boolean reminded,
        @Nullable String contact,
        Instant receivedAt,
        Instant changedAt)
        implements OfferBuilder.With {

    public MatchState standing() {
        return MatchState.of(state);
    }

    /** Who answers. */
    public PartyRef provider() {
        return new PartyRef(providerKind, providerId);
    }

    @Override
    public String toString() {
        return "Offer[id=" + id + ", state=" + state + "]";
    }
}
