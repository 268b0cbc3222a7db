package io.qiqiao.push.saved.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved search.
 *
 * @param path where its answer is shown
 * @param dueAt when it is looked at next; absent while it is off
 */
@Serdeable
@Schema(name = "SavedSearch")
record SavedAnswer(
        UUID id,
        String name,
        String q,
        List<String> kind,
        List<String> category,
        List<String> region,
        List<String> tenant,
        @Nullable Boolean free,
        String rhythm,
        String path,
        @Nullable Instant dueAt,
        Instant createdAt) {}
