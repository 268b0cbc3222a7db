package io.qiqiao.identity.factor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("second_factor")
record FactorRow(
        @Id UUID account,
        String secret,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Long lastStep) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Override
    public String toString() {
        return "FactorRow[account=" + account + "]";
    }
}
