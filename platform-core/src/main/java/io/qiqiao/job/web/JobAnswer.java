package io.qiqiao.job.web;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.job.Job;
import io.qiqiao.job.JobProblem;
import io.qiqiao.web.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as scripts see it.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param note what it is doing, in the reader's language
 * @param problem why it failed, or why its last attempt did, in the reader's language
 */
@Serdeable
record JobAnswer(
        UUID id,
        String kind,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        @Nullable Long total,
        @Nullable String note,
        @Nullable JsonNode report,
        @Nullable String problem,
        boolean cancelAsked) {

    static JobAnswer of(Job job, Messages messages, Locale locale) {
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.state().code(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.done(),
                job.total(),
                job.note() == null ? null : messages.text(locale, job.note()),
                job.report(),
                problem(job.problem(), messages, locale),
                job.cancelAsked());
    }

    private static @Nullable String problem(@Nullable JobProblem problem, Messages messages, Locale locale) {
        return problem == null
                ? null
                : messages.text(
                        locale, problem.messageKey(), problem.arguments().toArray());
    }

    /** A part of a list of jobs; {@code next} is sent as {@code after} for the part that follows. */
    @Serdeable
    record Jobs(List<JobAnswer> items, @Nullable String next) {}
}
