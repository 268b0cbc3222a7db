package io.qiqiao.portal.search;

import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.Publication;
import io.qiqiao.search.Marked;
import io.qiqiao.search.SearchHit;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows what was found. The index says what fits; what is shown of it, price and time above all, is read from the
 * publications, so that nothing stale is promised and nothing is shown that the reader may not see.
 */
@Singleton
final class FoundItems {

    private final Reader reader;
    private final Entries entries;

    FoundItems(Reader reader, Entries entries) {
        this.reader = reader;
        this.entries = entries;
    }

    /** @param asked the reader's words */
    List<Item> items(List<SearchHit> hits, String asked, Ui ui) {
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<UUID, Publication> records = reader
                .catalogue()
                .listOf(hits.stream().map(SearchHit::id).toList())
                .stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        return hits.stream()
                .filter(hit -> records.containsKey(hit.id()))
                .map(hit -> item(hit, asked, entries.item(Objects.requireNonNull(records.get(hit.id())), ui)))
                .toList();
    }

    /** The summary where it says what fits, being written to be read; else the passage that does. */
    private static Item item(SearchHit hit, String asked, Item plain) {
        Highlight highlight = Highlight.of(asked, List.of(hit.title(), hit.snippet()));
        boolean saysIt = highlight.fits(plain.title()) || highlight.fits(plain.text());
        String text = saysIt && !plain.text().isEmpty() ? plain.text() : passage(hit, plain);
        return new Item(
                plain.path(),
                highlight.mark(plain.title()),
                highlight.mark(text),
                plain.tags(),
                plain.above(),
                plain.facts(),
                plain.links());
    }

    private static String passage(SearchHit hit, Item plain) {
        boolean fits = hit.snippet().parts().stream().anyMatch(Marked.Part::marked);
        return fits ? hit.snippet().text().strip().replaceAll("\\s*\\R\\s*", " · ") : plain.text();
    }
}
