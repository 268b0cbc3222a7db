package io.qiqiao.portal.list;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.Vocabulary;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of policies: by day of issue, without those that expired unless they are asked for. */
@Singleton
final class PolicyList {

    private static final int SIZE = 20;
    private static final List<String> STATES = List.of("open", "expired");

    private final Reader reader;
    private final Entries entries;
    private final ListFacets facets;
    private final PinnedFirst pinned;
    private final Vocabulary classifications;
    private final ContentJson json;

    PolicyList(
            Reader reader,
            Entries entries,
            ListFacets facets,
            PinnedFirst pinned,
            Vocabularies vocabularies,
            ContentJson json) {
        this.reader = reader;
        this.entries = entries;
        this.facets = facets;
        this.pinned = pinned;
        this.classifications = vocabularies.get("policy-classifications");
        this.json = json;
    }

    ListPage policies(ListRequest asked, Ui ui) {
        ListFacets.check(asked, classifications);
        String state = state(asked);
        Address address = asked.address(entries.path(PolicyKind.NAME));
        List<CategoryCount> counts = reader.catalogue()
                .countPoliciesByClassification(
                        reader.place(), line(asked), state, reader.today().toString());
        List<Publication> found = list(asked, state);
        List<Publication> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        long total = counts.stream()
                .filter(count -> fits(asked.chosenCategory(), count))
                .mapToLong(CategoryCount::count)
                .sum();
        return new ListPage(
                Label.of("portal.policies"),
                Label.of("portal.policies.count", total),
                List.of(states(address), facets.area(address), facets.categories(classifications, counts, address, ui)),
                address.path(),
                pinned.items(PolicyKind.NAME, asked, shown, ui),
                new Paging(Label.of("portal.shown", shown.size(), total), "", next(address, found, shown)),
                Notice.empty(PolicyKind.NAME, "portal.policies.empty"));
    }

    private List<Publication> list(ListRequest asked, String state) {
        Place place = Place.ofDay(asked.after());
        return reader.catalogue()
                .listPolicies(
                        reader.place(),
                        line(asked),
                        asked.chosenCategory(),
                        state,
                        reader.today().toString(),
                        place.order(),
                        place.id(),
                        SIZE + 1);
    }

    private String next(Address address, List<Publication> found, List<Publication> shown) {
        if (found.size() <= SIZE) {
            return "";
        }
        Publication last = shown.getLast();
        Place place = Place.of(last, json.read(last.document(), Policy.class));
        return address.with("after", place.toString()).toString();
    }

    private static FacetGroup states(Address address) {
        List<FacetGroup.Option> options = STATES.stream()
                .map(state -> ListFacets.option("state", state, Label.of("portal.state." + state), -1, address))
                .toList();
        return new FacetGroup("state", Label.of("portal.state"), options);
    }

    private static String state(ListRequest asked) {
        String state = Objects.requireNonNullElse(asked.state(), "");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Refusal.invalid("state", "portal.state.unknown", state);
        }
        return state;
    }

    private static boolean fits(@Nullable String classification, CategoryCount count) {
        return classification == null || classification.equals(count.category());
    }

    private @Nullable String line(ListRequest asked) {
        return facets.findLine(asked).orElse(null);
    }
}
