package io.qiqiao.library.duplicate.merge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that became one.
 *
 * @param keptBefore the version the kept one had
 * @param keptAfter the version it has since
 * @param droppedBefore the version the other one had
 * @param externalId the other's own id, under which the kept one is found since, or null
 * @param moved ids of the records that referred to the other one, and the versions they had
 */
@MappedEntity("merger")
public record Merger(
        @Id UUID id,
        String kind,
        UUID kept,
        UUID dropped,
        long keptBefore,
        long keptAfter,
        long droppedBefore,
        @Nullable String externalId,
        @TypeDef(type = DataType.JSON) String moved,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public boolean isUndone() {
        return undoneAt != null;
    }
}
