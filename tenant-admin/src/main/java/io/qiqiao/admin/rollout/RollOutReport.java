package io.qiqiao.admin.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a roll-out has done so far.
 *
 * @param version the version all should have
 * @param total tenants that were to be changed
 * @param done those that have been
 * @param current those that had the version before
 * @param failures those that could not be, now in quarantine
 * @param quarantined codes of those left alone because they were in quarantine
 * @param stopped whether it was given up because the canary, or too many, failed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Serdeable
public record RollOutReport(
        String version,
        int total,
        int done,
        int current,
        List<Failure> failures,
        List<String> quarantined,
        boolean stopped) {

    public RollOutReport {
        failures = List.copyOf(failures);
        quarantined = List.copyOf(quarantined);
    }

    /** A tenant whose schema stayed as it was. */
    @Serdeable
    public record Failure(String tenant, String problem) {}

    /** Whether all tenants that were to be changed have been. */
    public boolean isClean() {
        return failures.isEmpty() && !stopped;
    }
}
