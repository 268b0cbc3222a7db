package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match, on the demand's side.
 *
 * @param target the record that would serve
 * @param tenant code of the tenant that owns it
 * @param provider who would answer, by name
 * @param origin {@code engine}, {@code reverse}, {@code assigned} or {@code recommended}
 * @param note why it was moved last
 * @param dueOn the last day for the provider's answer
 * @param next the states into which the reader may move it
 */
@Serdeable
public record MatchAnswer(
        UUID id,
        UUID demand,
        String kind,
        UUID target,
        String tenant,
        String title,
        String provider,
        String state,
        String origin,
        boolean pinned,
        double score,
        List<ReasonAnswer> reasons,
        String ruleSet,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable Instant notifiedAt,
        Instant changedAt,
        List<String> next) {}
