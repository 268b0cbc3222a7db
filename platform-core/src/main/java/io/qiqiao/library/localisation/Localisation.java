package io.qiqiao.library.localisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a local version comes from, and what of its original somebody has looked through.
 *
 * @param listing the local version
 * @param original the higher tenant's record
 * @param owner the higher tenant's code
 * @param madeFrom the original's version that it was made from
 * @param layoutVersion the layout's version of then; which fields are open is what the layout of now says
 * @param followed the original's version that was taken over last into what is kept and found
 * @param reviewed the original's version that somebody last looked through
 * @param reviewedText the original as it was in that version
 */
@MappedEntity("localisation")
public record Localisation(
        @Id UUID listing,
        String kind,
        UUID original,
        String owner,
        long madeFrom,
        int layoutVersion,
        Instant madeAt,
        String madeBy,
        long followed,
        long reviewed,
        @TypeDef(type = DataType.JSON) String reviewedText,
        Instant reviewedAt,
        String reviewedBy) {}
