package io.qiqiao.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

/**
 * The files of a record as its owner shares it. Only who may read the publication may read of them.
 *
 * @param id the record's
 * @param tenant the owner's code: in whose place the bytes lie
 * @param files as the owner keeps them, as JSON
 */
@MappedEntity(value = "published_files", schema = "platform")
public record PublishedFiles(
        @Id UUID id,
        String kind,
        String tenant,
        @TypeDef(type = DataType.JSON) String files) {}
