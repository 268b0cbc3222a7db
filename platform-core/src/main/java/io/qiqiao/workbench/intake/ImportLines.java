package io.qiqiao.workbench.intake;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.library.intake.ImportAnswer;
import io.qiqiao.library.intake.ImportLine;
import io.qiqiao.library.intake.ImportReports;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.library.intake.Outcome;
import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what became of an import's lines. */
@Singleton
class ImportLines {

    private final ImportingListings importing;
    private final ImportReports reports;
    private final ListingKinds kinds;
    private final Listings listings;
    private final Messages messages;
    private final ObjectMapper json;

    ImportLines(
            ImportingListings importing,
            ImportReports reports,
            ListingKinds kinds,
            Listings listings,
            Messages messages,
            ObjectMapper json) {
        this.importing = importing;
        this.reports = reports;
        this.kinds = kinds;
        this.listings = listings;
        this.messages = messages;
        this.json = json;
    }

    /** A part of an import's lines, with the number of its last line where another part follows. */
    record Part(List<ImportRun.Line> lines, @Nullable String next) {}

    /** @param dry whether the lines were only tried */
    Part list(UUID job, boolean dry, Set<Outcome> outcomes, int after, int size, Ui ui) {
        ImportAnswer.Lines told = reports.list(job, outcomes, after, size, ui.locale());
        List<ImportLine> sent = importing.list(job, outcomes, after, size).items();
        List<String> named = kindsOf(job);
        List<ImportRun.Line> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(sent.size(), told.items().size()); at++) {
            lines.add(line(sent.get(at), told.items().get(at), dry, named));
        }
        return new Part(lines, told.next());
    }

    private ImportRun.Line line(ImportLine sent, ImportAnswer.Line told, boolean dry, List<String> named) {
        Map<String, Object> fields = fields(sent.text());
        Optional<ListingKind<?>> kind = Optional.ofNullable(sent.listing()).flatMap(this::findKind);
        String title = Objects.requireNonNullElse(fields.get("title"), "").toString();
        return new ImportRun.Line(
                sent.line(),
                title.length() > 100 ? title.substring(0, 100) + "…" : title,
                Objects.requireNonNullElse(sent.externalId(), ""),
                kind.map(of -> WorkPaths.record(of, Objects.requireNonNull(sent.listing())))
                        .orElse(""),
                dry ? trial(told) : outcome(told.outcome()),
                told.problems().stream().map(each -> reason(each, named)).toList());
    }

    /** The kinds whose fields the lines have: the import's; of one from before that was kept, any. */
    private List<String> kindsOf(UUID job) {
        return importing
                .findHead(job)
                .map(head -> List.of(head.kind()))
                .orElseGet(() ->
                        kinds.list().stream().<String>map(kind -> kind.name()).toList());
    }

    private ImportRun.Reason reason(ImportAnswer.Remark remark, List<String> named) {
        String field = Objects.requireNonNullElse(remark.field(), "");
        Label name = Stream.concat(
                        named.stream().map(kind -> FieldNames.textKey(kind, field)), Stream.of("sheet.column." + field))
                .filter(key -> messages.keys().contains(key))
                .findFirst()
                .<Label>map(Label::of)
                .orElse(Label.text(field));
        return new ImportRun.Reason(name, remark.detail());
    }

    private Optional<ListingKind<?>> findKind(UUID listing) {
        return kinds.list().stream()
                .filter(kind -> listings.find(kind.name(), listing).isPresent())
                .findFirst();
    }

    private Map<String, Object> fields(String text) {
        try {
            Map<String, Object> read = json.readValue(text, Argument.mapOf(String.class, Object.class));
            return read == null ? Map.of() : read;
        } catch (IOException | RuntimeException noJson) {
            return Map.of();
        }
    }

    /** What would become of a line. */
    private static Tag trial(ImportAnswer.Line told) {
        String effect = told.effect() == null ? told.outcome() : told.effect();
        Tone tone = switch (told.outcome()) {
            case "corrected" -> Tone.WARM;
            case "refused" -> Tone.BAD;
            case "unchanged" -> Tone.OFF;
            default -> Tone.GOOD;
        };
        return Tag.of(tone, "intake.trial." + effect);
    }

    private static Tag outcome(String code) {
        Tone tone = switch (code) {
            case "accepted" -> Tone.GOOD;
            case "corrected" -> Tone.WARM;
            case "refused" -> Tone.BAD;
            default -> Tone.OFF;
        };
        return Tag.of(tone, "intake.outcome." + code);
    }
}
