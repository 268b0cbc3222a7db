package io.qiqiao.workbench.editing;

import io.qiqiao.library.duplicate.Candidate;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import java.util.List;
import java.util.stream.Collectors;

/** Says which records the one that is about to be saved may be the same as, and why. */
final class AlikeNotice {

    private static final int SHOWN = 5;

    private AlikeNotice() {}

    static Notice of(ListingKind<?> kind, List<Candidate> candidates, Ui ui) {
        List<Link> links = candidates.stream()
                .limit(SHOWN)
                .map(candidate -> Link.to(
                        WorkPaths.record(kind, candidate.listing().id()),
                        Label.of("workbench.alike.one", candidate.listing().title(), reasons(candidate, ui))))
                .toList();
        return new Notice(
                Tone.WARM,
                "alert",
                Label.of("workbench.alike.title", candidates.size()),
                Label.of("workbench.alike.text"),
                links);
    }

    private static String reasons(Candidate candidate, Ui ui) {
        return candidate.reasons().stream()
                .map(reason -> ui.text("duplicate.reason." + reason.code(), candidate.percent()))
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
    }
}
