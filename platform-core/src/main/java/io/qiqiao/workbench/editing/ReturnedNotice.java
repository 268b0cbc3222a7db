package io.qiqiao.workbench.editing;

import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.review.ReviewCase;
import io.qiqiao.library.review.Reviewing;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says in a record's form that it waits, or what is to be mended. */
@Singleton
class ReturnedNotice {

    private final Reviewing reviewing;

    ReturnedNotice(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** Empty where neither is the case. */
    Optional<Notice> find(Listing listing, Ui ui) {
        return switch (listing.standing()) {
            case SUBMITTED -> reviewing.findLast(listing).map(last -> waiting(last, ui));
            case DRAFT ->
                reviewing
                        .findLast(listing)
                        .filter(last -> last.state().equals("returned"))
                        .map(ReturnedNotice::returned);
            case PUBLISHED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Notice waiting(ReviewCase last, Ui ui) {
        return new Notice(
                Tone.ACCENT,
                "clock",
                Label.of("workbench.review.waits.title"),
                Label.of("workbench.review.waits.text", ui.words().dateTime(last.dueAt())),
                List.of());
    }

    private static Notice returned(ReviewCase last) {
        return new Notice(
                Tone.WARM,
                "alert",
                Label.of("workbench.review.mend.title"),
                Label.text(Objects.requireNonNullElse(last.opinion(), "")),
                List.of());
    }
}
