package io.qiqiao.qualifying;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who qualifies for a policy among the enterprises of a tenant and of those below it.
 *
 * @param day as of which they were assessed
 * @param total all of them
 * @param districts by the areas directly below the tenant's own
 * @param industries by section (门类)
 * @param sample some of the tenant's own, their names masked
 * @param without how the counts move when a condition is dropped, in the policy's order
 */
@Serdeable
public record Audience(
        LocalDate day,
        Count total,
        List<Share> districts,
        List<Share> industries,
        List<Share> sizes,
        List<Sample> sample,
        List<Without> without) {

    /** How many enterprises there are, how many of them qualify, and of how many it is not known. */
    @Serdeable
    public record Count(long enterprises, long eligible, long unknown) {}

    /** A part of them; the code is null for those of whom it is not known. */
    @Serdeable
    public record Share(@Nullable String code, String name, Count count) {}

    /** One of them. */
    @Serdeable
    public record Sample(UUID id, String name, String verdict) {}

    /**
     * The counts without one condition.
     *
     * @param condition which one, counted from 0
     * @param more how many more qualify than with it
     */
    @Serdeable
    public record Without(
            int condition, String sentence, @Nullable String clause, Count count, long more) {}
}
