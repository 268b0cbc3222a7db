package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("push_preference")
record PreferenceRow(
        @Id UUID enterprise,
        boolean refused,
        boolean mayFit,
        @Nullable Integer messages,
        Instant changedAt,
        UUID changedBy) {}
