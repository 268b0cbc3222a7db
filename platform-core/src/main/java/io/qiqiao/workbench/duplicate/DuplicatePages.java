package io.qiqiao.workbench.duplicate;

import io.qiqiao.library.duplicate.Candidate;
import io.qiqiao.library.duplicate.Duplicates;
import io.qiqiao.library.duplicate.Duplicates.Pair;
import io.qiqiao.library.duplicate.Likenesses;
import io.qiqiao.library.duplicate.merge.Merger;
import io.qiqiao.library.duplicate.merge.Merging;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out likely duplicates, and two of them side by side. */
@Singleton
class DuplicatePages {

    private static final int MERGERS = 20;

    private final Duplicates duplicates;
    private final Likenesses likenesses;
    private final Merging merging;
    private final Listings listings;
    private final FormLayouts layouts;
    private final MergeSides sides;
    private final Workplace workplace;

    DuplicatePages(
            Duplicates duplicates,
            Likenesses likenesses,
            Merging merging,
            Listings listings,
            FormLayouts layouts,
            MergeSides sides,
            Workplace workplace) {
        this.duplicates = duplicates;
        this.likenesses = likenesses;
        this.merging = merging;
        this.listings = listings;
        this.layouts = layouts;
        this.sides = sides;
        this.workplace = workplace;
    }

    DuplicatesPage list(ListingKind<?> kind, Editor editor, Ui ui, @Nullable FlashNote flash) {
        List<Item> pairs = duplicates.list(kind, editor).stream()
                .map(pair -> item(kind, pair))
                .toList();
        List<Item> mergers = merging.list(kind, MERGERS).stream()
                .map(merger -> item(kind, merger, ui))
                .toList();
        List<Chip> libraries = workplace.list().stream()
                .filter(each -> likenesses.rules().kinds().stream()
                        .anyMatch(of -> of.kind().equals(each.name())))
                .map(each ->
                        Chip.of("workbench.library." + each.name(), -1, WorkPaths.duplicates(each), each.equals(kind)))
                .toList();
        Notice empty = Notice.empty(
                "check",
                "workbench.duplicates.empty",
                Link.to(WorkPaths.library(kind), "workbench.library." + kind.name()));
        return new DuplicatesPage(libraries, pairs, mergers, pairs.isEmpty() ? empty : null, flash);
    }

    private static Item item(ListingKind<?> kind, Pair pair) {
        Listing one = pair.one();
        Candidate other = pair.other();
        String path = WorkPaths.pair(kind, one.id(), other.listing().id());
        Tag[] tags = other.reasons().stream()
                .map(reason -> Tag.of(Tone.WARM, "duplicate.reason." + reason.code(), other.percent()))
                .toArray(Tag[]::new);
        return Item.of(path, one.title(), other.listing().title())
                .tagged(tags)
                .links(Link.to(path, "workbench.duplicates.compare").as(Tone.ACCENT));
    }

    private Item item(ListingKind<?> kind, Merger merger, Ui ui) {
        Listing kept = listings.get(kind, merger.kept());
        Listing dropped = listings.get(kind, merger.dropped());
        Item item = Item.of(WorkPaths.record(kind, kept.id()), kept.title(), dropped.title())
                .above(Label.of("workbench.merge.at", ui.words().dateTime(merger.mergedAt())));
        if (merger.isUndone()) {
            return item.tagged(Tag.of(Tone.OFF, "workbench.merge.was-undone"));
        }
        return kept.version() == merger.keptAfter()
                ? item.links(Link.deed(
                        WorkPaths.duplicates(kind) + "/mergers/" + merger.id() + "/undoing", "workbench.merge.undo"))
                : item;
    }

    MergePage pair(ListingKind<?> kind, UUID one, UUID other, Ui ui) {
        return sides.page(kind, workplace.getListing(kind, one), workplace.getListing(kind, other), ui);
    }

    /** The fields that the one that stays is to have from the other. */
    Set<String> listTaken(ListingKind<?> kind, SentForm form, boolean firstStays) {
        String others = firstStays ? "other" : "one";
        return layouts.get(kind.name()).fields().stream()
                .map(FormField::name)
                .filter(name -> form.first("field-" + name).equals(others))
                .collect(Collectors.toSet());
    }
}
