package io.qiqiao.workbench.local;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.localisation.LocalPlaces;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublicationReading;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what others share, with what can be done about each. */
@Singleton
class OthersPages {

    private static final int SIZE = 20;

    /** What has pages in the portal, and so can be pinned or hidden there. */
    private static final List<String> KINDS = List.of("policy", "institution", "product", "expert");

    private final TenantsReading shared;
    private final LocalPlaces places;
    private final Workplace workplace;
    private final OthersItems items;

    OthersPages(TenantsReading shared, LocalPlaces places, Workplace workplace, OthersItems items) {
        this.shared = shared;
        this.places = places;
        this.workplace = workplace;
        this.items = items;
    }

    OthersPage page(ListingKind<?> kind, boolean above, @Nullable String after, Ui ui, @Nullable FlashNote flash) {
        List<Publication> found = list(kind, above, after);
        List<Publication> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        List<Item> said = items.items(kind, shown, ui);
        String here = WorkPaths.others(kind);
        String next = found.size() > SIZE
                ? here + "?from=" + (above ? "above" : "all") + "&after="
                        + shown.getLast().id()
                : "";
        return new OthersPage(
                workplace.list().stream()
                        .filter(each -> KINDS.contains(each.name()))
                        .map(each -> Chip.of(
                                "workbench.library." + each.name(), -1, WorkPaths.others(each), each.equals(kind)))
                        .toList(),
                List.of(
                        Chip.of("workbench.others.above", -1, here, above),
                        Chip.of("workbench.others.all", -1, here + "?from=all", !above)),
                said,
                new Paging(Label.text(""), after == null ? "" : here, next),
                said.isEmpty()
                        ? Notice.empty(
                                "search", "workbench.others.empty", Link.to(here + "?from=all", "workbench.others.all"))
                        : null,
                flash);
    }

    private List<Publication> list(ListingKind<?> kind, boolean above, @Nullable String after) {
        Instant time = PublicationReading.NOW_AND_LATER;
        UUID id = new UUID(0, 0);
        if (after != null) {
            Publication last = shared.find(kind.name(), Ids.of(after))
                    .orElseThrow(() -> Refusal.invalid("after", "kernel.no-cursor"));
            time = last.publishedAt();
            id = last.id();
        }
        return shared.listOthers(places.place(), kind.name(), above, time, id, SIZE + 1);
    }
}
