package io.qiqiao.library.intake;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.intake.ReadingALine.Sent;
import io.qiqiao.library.intake.Settlement.Effect;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a line a record, and tells what became of it. */
@Singleton
final class ImportingALine {

    private final ReadingALine reading;
    private final Unmasking unmasking;
    private final KeepingListings keeping;

    ImportingALine(ReadingALine reading, Unmasking unmasking, KeepingListings keeping) {
        this.reading = reading;
        this.unmasking = unmasking;
        this.keeping = keeping;
    }

    Settlement take(ImportLine line, Purpose purpose) {
        @Nullable String externalId = null;
        try {
            Sent sent = reading.read(line.text(), purpose.visibility());
            externalId = sent.draft().externalId();
            Kept kept = keeping.put(
                    purpose.kind(), unmasking.restore(purpose.kind(), sent), sent.standing(), purpose.editor());
            return settlement(kept, externalId);
        } catch (Refusal refusal) {
            return Settlement.refused(externalId, problems(refusal));
        }
    }

    private static Settlement settlement(Kept kept, @Nullable String externalId) {
        List<LineProblem> remarks = new ArrayList<>();
        kept.remarks().forEach(remark -> remarks.add(LineProblem.of(remark)));
        kept.unknown()
                .forEach(name -> remarks.add(LineProblem.of(FieldProblem.of(name, "intake.unknown-field", name))));
        return new Settlement(outcome(kept), externalId, kept.listing().id(), effect(kept), remarks);
    }

    private static @Nullable Effect effect(Kept kept) {
        if (!kept.changed()) {
            return null;
        }
        return kept.listing().version() == 1 ? Effect.NEW : Effect.CHANGED;
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
