package io.qiqiao.portal.wording;

import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Says of a record that its owner was to look at it again and has not. */
@Singleton
public class StaleNotices {

    private final SharedListings shared;

    StaleNotices(SharedListings shared) {
        this.shared = shared;
    }

    /** None where the record is fresh; a local version is as fresh as its original. */
    public List<Notice> of(Publication record, Ui ui) {
        return shared
                .reading()
                .findStaleSince(record.kind(), Objects.requireNonNullElse(record.localises(), record.id()))
                .map(since -> new Notice(
                        Tone.WARM,
                        "clock",
                        Label.of("portal.stale.title"),
                        Label.of("portal.stale.text", ui.words().date(since)),
                        List.of()))
                .stream()
                .toList();
    }
}
