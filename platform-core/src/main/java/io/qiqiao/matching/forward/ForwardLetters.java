package io.qiqiao.matching.forward;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tenants write to each other about demands that went upward. A forwarding has the same id everywhere. */
final class ForwardLetters {

    static final String UPWARD = "matching.forward";
    static final String RECOMMENDATION = "matching.recommendation";
    static final String RETURN = "matching.return";

    private ForwardLetters() {}

    /**
     * Upward: nothing here fits.
     *
     * @param origin code of the tenant whose demand it is
     * @param demand without whose it is
     */
    @Serdeable
    record Upward(
            UUID forwarding,
            String origin,
            Need demand,
            @Nullable String note) {}

    /** Down to where the demand is: this could serve. */
    @Serdeable
    record Recommendation(
            UUID forwarding,
            String kind,
            UUID target,
            String targetTenant,
            String title,
            String providerKind,
            @Nullable String providerId,
            String providerName,
            double score,
            List<Reason> reasons,
            String ruleSet,
            @Nullable String note) {}

    /** Down to where the demand is: nothing here, either. */
    @Serdeable
    record Return(UUID forwarding, String note) {}
}
