package io.qiqiao.matching.work;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A change that matching has to look at.
 *
 * @param tenant code of whose record it is
 * @param cause {@code demand}, {@code enterprise} or {@code supply}
 * @param kind the record's
 * @param attempts how often it could not be looked at
 */
@MappedEntity(value = "matching_post", schema = "platform")
record PostedChange(@Id long id, String tenant, String cause, String kind, UUID record, int attempts) {

    static final String DEMAND = "demand";
    static final String ENTERPRISE = "enterprise";
    static final String SUPPLY = "supply";

    boolean is(String other) {
        return cause.equals(other);
    }
}
