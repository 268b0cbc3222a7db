package io.qiqiao.matching.forward;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand that came from below.
 *
 * @param id the forwarding's, the same everywhere
 * @param origin code of the tenant whose demand it is
 * @param sender code of the tenant that passed it on
 * @param demand a {@link io.qiqiao.matching.Need} without whose it is
 * @param state {@code waiting}, {@code forwarded}, {@code recommended} or {@code returned}
 * @param answer what was said when it was dealt with
 */
@RecordBuilder
@MappedEntity("forwarded_demand")
public record ForwardedDemand(
        @Id UUID id,
        String origin,
        String sender,
        @TypeDef(type = DataType.JSON) String demand,
        @Nullable String note,
        String state,
        @Nullable String answer,
        Instant receivedAt,
        Instant changedAt)
        implements ForwardedDemandBuilder.With {

    public static final String WAITING = "waiting";
    static final String FORWARDED = "forwarded";
    static final String RECOMMENDED = "recommended";
    static final String RETURNED = "returned";
}
