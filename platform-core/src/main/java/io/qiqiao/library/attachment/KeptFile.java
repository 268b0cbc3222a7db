package io.qiqiao.library.attachment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A content that is kept for records of the current tenant.
 *
 * @param digest SHA-256 of it
 * @param unusedSince when it was first seen that no record has it any more, or null
 * @param leaving whether it is being removed: nothing may refer to it again
 */
@MappedEntity("kept_file")
record KeptFile(
        @Id String digest,
        long size,
        Instant keptAt,
        @Nullable Instant unusedSince,
        boolean leaving) {}
