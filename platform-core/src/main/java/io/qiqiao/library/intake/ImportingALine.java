package io.qiqiao.library.intake;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.intake.ReadingALine.Sent;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a line a record, and writes down beside it what became of it. */
@Singleton
final class ImportingALine {

    private final ReadingALine reading;
    private final KeepingListings keeping;
    private final ImportRows rows;
    private final ContentJson json;

    ImportingALine(ReadingALine reading, KeepingListings keeping, ImportRows rows, ContentJson json) {
        this.reading = reading;
        this.keeping = keeping;
        this.rows = rows;
        this.json = json;
    }

    void take(UUID job, ImportLine line, Purpose purpose) {
        @Nullable String externalId = null;
        try {
            Sent sent = reading.read(line.text(), purpose.visibility());
            externalId = sent.draft().externalId();
            Kept kept = keeping.put(purpose.kind(), sent.draft(), sent.standing(), purpose.editor());
            settle(job, line, outcome(kept), kept, externalId);
        } catch (Refusal refusal) {
            refuse(job, line, externalId, problems(refusal));
        }
    }

    void refuse(UUID job, ImportLine line, @Nullable String externalId, List<LineProblem> problems) {
        rows.settle(job, line.line(), Outcome.REFUSED.code(), externalId, null, json.write(problems));
    }

    private void settle(UUID job, ImportLine line, Outcome outcome, Kept kept, @Nullable String externalId) {
        List<LineProblem> remarks = new ArrayList<>();
        kept.remarks().forEach(remark -> remarks.add(LineProblem.of(remark)));
        kept.unknown()
                .forEach(name -> remarks.add(LineProblem.of(FieldProblem.of(name, "intake.unknown-field", name))));
        rows.settle(
                job,
                line.line(),
                outcome.code(),
                externalId,
                kept.listing().id(),
                remarks.isEmpty() ? null : json.write(remarks));
    }

    private static Outcome outcome(Kept kept) {
        if (!kept.changed()) {
            return Outcome.UNCHANGED;
        }
        return kept.remarks().isEmpty() && kept.unknown().isEmpty() ? Outcome.ACCEPTED : Outcome.CORRECTED;
    }

    private static List<LineProblem> problems(Refusal refusal) {
        return refusal.code() == ErrorCode.INVALID_INPUT
                ? refusal.problems().stream().map(LineProblem::of).toList()
                : List.of(LineProblem.ofLine(
                        refusal.detailKey(), refusal.arguments().toArray()));
    }

    /** What all lines of an import have in common. */
    record Purpose(ListingKind<?> kind, Visibility visibility, Editor editor) {}
}
