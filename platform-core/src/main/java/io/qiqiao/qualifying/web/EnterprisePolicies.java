package io.qiqiao.qualifying.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policies for an enterprise.
 *
 * @param day as of which they were assessed
 * @param counts how many there are in each state, whatever was asked for
 */
@Serdeable
record EnterprisePolicies(UUID enterprise, LocalDate day, Map<String, Long> counts, List<Item> items) {

    /**
     * One policy.
     *
     * @param state {@code eligible}, {@code near}, {@code unknown} or {@code out}
     * @param verdict {@code yes}, {@code unknown} or {@code no}
     * @param applicationTo the last day to apply, where one is set
     * @param missing the facts to supply so that it can be decided
     * @param lacking the conditions that would have to be met
     */
    @Serdeable
    record Item(
            UUID id,
            String title,
            String tenant,
            long version,
            String state,
            String verdict,
            @Nullable String benefit,
            @Nullable LocalDate applicationFrom,
            @Nullable LocalDate applicationTo,
            String sentence,
            List<Missing> missing,
            List<Condition> lacking,
            List<Condition> conditions) {}

    /** A fact to supply: its code, and what it is called. */
    @Serdeable
    record Missing(String fact, String name) {}

    /**
     * How one condition stands.
     *
     * @param value the value used, in words
     * @param source where it came from, such as {@code record}
     * @param gap by how much it is missed, in words
     */
    @Serdeable
    record Condition(
            String fact,
            String sentence,
            @Nullable String clause,
            String verdict,
            @Nullable String value,
            @Nullable String source,
            @Nullable String gap,
            List<Missing> missing) {}
}
