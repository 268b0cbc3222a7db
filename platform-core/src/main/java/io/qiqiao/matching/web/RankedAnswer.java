package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What could serve a demand, as it is now.
 *
 * @param items the best first
 * @param rejected what was found and is out of the question
 * @param ruleSet version of the rules
 */
@Serdeable
public record RankedAnswer(List<Item> items, List<Rejected> rejected, String ruleSet) {

    /**
     * A service.
     *
     * @param tenant code of the tenant that owns it
     * @param score the points of all reasons together
     */
    @Serdeable
    @Schema(name = "RankedItem")
    public record Item(
            String kind,
            UUID id,
            @Nullable String externalId,
            String tenant,
            String title,
            double score,
            List<ReasonAnswer> reasons) {}

    /**
     * A service that is out of the question.
     *
     * @param rule the rule that rejects it
     * @param text why
     */
    @Serdeable
    @Schema(name = "RankedRejection")
    public record Rejected(
            String kind, UUID id, @Nullable String externalId, String tenant, String title, String rule, String text) {}
}
