package io.qiqiao.library.intake;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.intake.ImportAnswer.Line;
import io.qiqiao.library.intake.ImportAnswer.Remark;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what became of imports, in the reader's language. */
@Singleton
public class ImportReports {

    private static final int FIRST_LINES = 100;

    private final ImportingListings importing;
    private final Jobs jobs;
    private final Messages messages;
    private final ObjectMapper json;

    ImportReports(ImportingListings importing, Jobs jobs, Messages messages, ObjectMapper json) {
        this.importing = importing;
        this.jobs = jobs;
        this.messages = messages;
        this.json = json;
    }

    /** @throws Refusal not-found when the tenant has no such import */
    public ImportAnswer get(UUID id, Locale locale) {
        Job job = importJob(id);
        ImportCounts counts = importing.count(id);
        ImportAnswer.Lines first = lines(id, Set.of(Outcome.CORRECTED, Outcome.REFUSED), 0, FIRST_LINES, locale);
        return new ImportAnswer(
                id,
                job.state().code(),
                TryingKind.NAME.equals(job.kind()),
                counts.total(),
                counts.kept(),
                counts.refused(),
                new ImportAnswer.Report(
                        counts.corrected(),
                        counts.unchanged(),
                        counts.fresh(),
                        counts.changed(),
                        first.items(),
                        "/api/imports/" + id + "/lines"));
    }

    /** @throws Refusal not-found when the tenant has no such import */
    public ImportAnswer.Lines list(UUID id, Set<Outcome> outcomes, int after, int size, Locale locale) {
        importJob(id);
        return lines(id, outcomes, after, size, locale);
    }

    private ImportAnswer.Lines lines(UUID id, Set<Outcome> outcomes, int after, int size, Locale locale) {
        Slice<ImportLine> lines = importing.list(id, outcomes, after, size);
        return new ImportAnswer.Lines(
                lines.items().stream().map(line -> line(line, locale)).toList(), lines.next());
    }

    private Job importJob(UUID id) {
        return jobs.find(id).filter(job -> isImport(job.kind())).orElseThrow(Refusal::notFound);
    }

    /** Whether jobs of this kind bring records in, or try to. */
    public static boolean isImport(String jobKind) {
        return ImportKind.NAME.equals(jobKind) || TryingKind.NAME.equals(jobKind);
    }

    Line line(ImportLine line, Locale locale) {
        List<Remark> remarks = problems(line.problems()).stream()
                .map(problem -> new Remark(
                        problem.field().isEmpty() ? null : problem.field(),
                        problem.key(),
                        messages.text(locale, problem.key(), problem.arguments().toArray())))
                .toList();
        return new Line(
                line.line(),
                Objects.requireNonNullElse(line.outcome(), "waiting"),
                line.effect(),
                line.externalId(),
                line.listing(),
                remarks);
    }

    private List<LineProblem> problems(@Nullable String text) {
        try {
            return text == null
                    ? List.of()
                    : Objects.requireNonNull(json.readValue(text, Argument.listOf(LineProblem.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
