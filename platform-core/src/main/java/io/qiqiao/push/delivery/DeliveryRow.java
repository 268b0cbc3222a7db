package io.qiqiao.push.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it is read, with what it is about. */
@MappedEntity("push_delivery")
record DeliveryRow(
        @Id UUID id,
        UUID enterprise,
        long knownBy,
        UUID policy,
        long version,
        String fit,
        String state,
        Instant deliveredAt,
        boolean starred,
        @Nullable Instant openedAt,
        @Nullable Instant consultedAt,
        @Nullable Instant appliedAt,
        @Nullable String feedback,
        String title,
        String issuer,
        @Nullable String classification,
        String changed) {

    PushedItem item() {
        return new PushedItem(
                id,
                knownBy,
                policy,
                version,
                title,
                issuer,
                classification,
                fit,
                state,
                changed.isEmpty() ? List.of() : List.of(changed.split(",")),
                deliveredAt,
                starred,
                openedAt,
                consultedAt,
                appliedAt,
                feedback);
    }
}
