package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * What a party wants to hear of.
 *
 * @param partyId the party's record; of the tenant's own staff the tenant's code
 * @param kind {@code classification} or {@code search}
 * @param value a code of {@code policy-classifications}, or words that must all be found
 */
@MappedEntity("push_subscription")
public record Subscription(
        @Id UUID id, String partyKind, String partyId, String kind, String value, UUID account, Instant createdAt) {

    /** By what a policy is about. */
    public static final String CLASSIFICATION = "classification";

    /** By words. */
    public static final String SEARCH = "search";
}
