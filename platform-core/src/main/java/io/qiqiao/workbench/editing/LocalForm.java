package io.qiqiao.workbench.editing;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.localisation.OriginalStanding;
import io.qiqiao.library.localisation.OriginalStanding.State;
import io.qiqiao.library.localisation.Originals;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is particular to the form of a local version: locked fields are shown and not asked for. */
@Singleton
class LocalForm {

    /** Longer texts are read on the page of the original. */
    private static final int SHORT = 80;

    private final FormLayouts layouts;
    private final Originals originals;
    private final FieldWording wording;
    private final ContentJson json;

    LocalForm(FormLayouts layouts, Originals originals, FieldWording wording, ContentJson json) {
        this.layouts = layouts;
        this.originals = originals;
        this.wording = wording;
        this.json = json;
    }

    /** The names of the fields that are not the record's own to say; none where it is no local version. */
    Set<String> locked(@Nullable Listing listing) {
        return lockedFields(listing).map(FormField::name).collect(Collectors.toSet());
    }

    /** What the original says of them, as far as it is short. */
    List<Fact> facts(@Nullable Listing listing, Ui ui) {
        if (listing == null || listing.localises() == null) {
            return List.of();
        }
        Map<String, Object> values = json.fields(listing.content());
        return lockedFields(listing)
                .map(field -> Fact.of(
                        listing.kind() + ".field." + field.name(), wording.say(field, values.get(field.name()), ui)))
                .filter(fact -> isShort(ui.say(fact.value())))
                .toList();
    }

    /** Whose version it is, and what became of the original. */
    Optional<Notice> findNotice(ListingKind<?> kind, Listing listing) {
        return originals.find(listing).map(standing -> notice(kind, listing, standing));
    }

    private static Notice notice(ListingKind<?> kind, Listing listing, OriginalStanding standing) {
        String key = "workbench.local." + standing.state().code();
        return new Notice(
                standing.state() == State.CURRENT ? Tone.ACCENT : Tone.WARM,
                standing.state() == State.CURRENT ? "info" : "alert",
                Label.of(key + ".title"),
                Label.of(key + ".text", standing.changes().size()),
                List.of(Link.to(WorkPaths.original(kind, listing.id()), "workbench.local.original")));
    }

    private Stream<FormField> lockedFields(@Nullable Listing listing) {
        return listing == null || listing.localises() == null
                ? Stream.of()
                : layouts.get(listing.kind()).fields().stream().filter(field -> !field.isOpen());
    }

    private static boolean isShort(String said) {
        return !said.isEmpty() && said.length() <= SHORT && !said.contains("\n");
    }
}
