package io.qiqiao.search.unfound;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people search for in the tenant's portal and do not find, for programs. */
@PortalRole
@Controller("/api/search/unfound")
@Allowed(Permission.SEARCH_TUNE)
@Tag(name = "search")
class UnfoundApi {

    private static final int LARGEST = 200;
    private static final int USUAL_DAYS = 30;

    private final ListingUnfound listing;

    UnfoundApi(ListingUnfound listing) {
        this.listing = listing;
    }

    /**
     * Words that were searched for without a hit, the most frequent first.
     *
     * @param from the first day, such as 2026-09-01; without it thirty days are looked at
     * @param until the last day; today without it
     * @param after the cursor of the part before, from its field next
     * @param size 1 to 200
     * @return a part of the words, with how often and when last, and the cursor of the next part
     */
    @Get
    @Operation(operationId = "listUnfoundSearches", summary = "What is searched for and not found")
    Part list(
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String until,
            @QueryValue @Nullable String after,
            @QueryValue(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("size", "search.unfound.size-out-of-range", LARGEST);
        }
        LocalDate last = day("until", until, listing.today());
        LocalDate first = day("from", from, last.minusDays(USUAL_DAYS));
        Slice<Unfound> found = listing.list(first, last, after, size);
        return new Part(
                found.items().stream()
                        .map(one -> new Item(one.words(), one.times(), one.lastDay()))
                        .toList(),
                found.next());
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate usual) {
        try {
            return text == null || text.isBlank() ? usual : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unfit) {
            throw Refusal.invalid(field, "error.field.unreadable");
        }
    }

    /** @param next the cursor of the next part; absent in the last */
    @Serdeable
    @Schema(name = "UnfoundSearches")
    record Part(List<Item> items, @Nullable String next) {}

    /** Words, how often they were searched for, and when last. */
    @Serdeable
    @Schema(name = "UnfoundSearch")
    record Item(String words, long times, LocalDate lastDay) {}
}
