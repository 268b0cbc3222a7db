package io.qiqiao.job.runner;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job this process has taken up.
 *
 * @param run how often it has been taken up, this time included: what is written for an earlier run is refused
 * @param attempts how many attempts in a row got no further, this one included
 * @param doneBefore how much was done when the run before began
 */
@MappedEntity(value = "job", schema = "platform")
record ClaimedJob(
        @Id UUID id,
        @Nullable String tenant,
        String kind,
        String parameters,
        String requestedBy,
        int run,
        int attempts,
        long done,
        long doneBefore,
        @Nullable Long total,
        @Nullable String note,
        @Nullable String report) {

    /** The same job, taken up once more. */
    ClaimedJob again() {
        int inARow = done > doneBefore ? 1 : attempts + 1;
        return new ClaimedJob(
                id, tenant, kind, parameters, requestedBy, run + 1, inARow, done, done, total, note, report);
    }

    /** The same job, as if it had made no attempt. */
    ClaimedJob afresh() {
        return new ClaimedJob(id, tenant, kind, parameters, requestedBy, run, 0, done, doneBefore, total, note, report);
    }

    Optional<TenantId> findTenant() {
        return Optional.ofNullable(tenant).map(TenantId::of);
    }
}
