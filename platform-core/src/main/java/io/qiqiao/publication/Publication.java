package io.qiqiao.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as its owner shares it.
 *
 * @param tenant the owner's code
 * @param path the owner's place in the tree of tenants
 * @param version the record's version; the same number stands in the outbox
 * @param visibility {@code network} or {@code public}; what is private is not published
 * @param document what is shown, as JSON in the form of the record's kind
 * @param localises the record of a higher tenant that this is a local version of, or null
 * @param openFields the fields a local version says itself, with commas between; all others are the original's
 */
@MappedEntity(value = "publication", schema = "platform")
public record Publication(
        @Id UUID id,
        String kind,
        String tenant,
        String path,
        @Nullable String externalId,
        long version,
        String visibility,
        String title,
        @Nullable String region,
        @Nullable String category,
        @TypeDef(type = DataType.JSON) String document,
        Instant publishedAt,
        @Nullable UUID localises,
        @Nullable String openFields) {}
