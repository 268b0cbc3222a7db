package io.qiqiao.workbench.record;

import io.micronaut.context.annotation.Value;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a record stands, with what it still lacks or when it ends. */
@Singleton
public class RecordStates {

    /** How many missing fields are named before the rest is counted. */
    private static final int NAMED = 2;

    private final Listings listings;
    private final ContentJson json;
    private final Clock clock;
    private final Period soon;

    /** @param soon how long before its last day a record is said to end soon */
    RecordStates(
            Listings listings,
            ContentJson json,
            Clock clock,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone,
            @Value("${qiqiao.workbench.ends-soon:P30D}") Period soon) {
        this.listings = listings;
        this.json = json;
        this.clock = clock.withZone(ZoneId.of(zone));
        this.soon = soon;
    }

    public Tag of(ListingKind<?> kind, Listing listing, Ui ui) {
        return switch (listing.standing()) {
            case DRAFT -> draft(kind, listing, ui);
            case SUBMITTED -> Tag.of(Tone.BUSY, "listing.state.submitted");
            case WITHDRAWN -> Tag.of(Tone.OFF, "listing.state.withdrawn");
            case PUBLISHED -> published(listing);
        };
    }

    /** Asks for records that end within the time the installation calls soon. */
    public Attention.Ending endingSoon() {
        return new Attention.Ending(today(), today().plus(soon));
    }

    /** What a record lacks, named: 服务流程、服务标准等 3 项. */
    public String lacking(ListingKind<?> kind, List<FieldProblem> missing, Ui ui) {
        String named = missing.stream()
                .limit(NAMED)
                .map(problem -> ui.text(kind.name() + ".field." + problem.field()))
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
        return missing.size() > NAMED ? ui.text("workbench.and-others", named, missing.size()) : named;
    }

    private Tag draft(ListingKind<?> kind, Listing listing, Ui ui) {
        List<FieldProblem> missing = listings.listMissing(kind, listing);
        return missing.isEmpty()
                ? Tag.of(Tone.NEUTRAL, "workbench.state.ready")
                : Tag.of(Tone.WARM, "workbench.state.lacking", lacking(kind, missing, ui));
    }

    private Tag published(Listing listing) {
        if (json.fields(listing.content()).get("expires") instanceof String expires) {
            LocalDate last = LocalDate.parse(expires);
            if (last.isBefore(today())) {
                return Tag.of(Tone.OFF, "workbench.state.ended");
            }
            if (!last.isAfter(today().plus(soon))) {
                return Tag.of(Tone.WARM, "workbench.state.ending");
            }
        }
        return listing.reach() == Visibility.PRIVATE
                ? Tag.of(Tone.GOOD, "workbench.state.published-here")
                : new Tag(Tone.GOOD, Label.of("listing.state." + ListingState.PUBLISHED.code()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
