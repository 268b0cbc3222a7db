package io.qiqiao.portal.entry;

import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows records of all the kinds the portal has pages for in lists of results. */
@Singleton
public class Entries {

    private final List<String> kinds;
    private final Map<String, Entry> entries;

    Entries(Collection<Entry> entries) {
        this.kinds = entries.stream()
                .sorted(Comparator.comparingInt(Entry::place))
                .map(Entry::kind)
                .toList();
        this.entries = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::kind, Function.identity()));
    }

    /** The kinds that have pages, in the order in which people are shown them. */
    public List<String> kinds() {
        return kinds;
    }

    /** Records of one kind or of several, each as its kind shows it; a kind without a page is left out. */
    public List<Item> items(List<Publication> records, Ui ui) {
        return records.stream()
                .filter(record -> entries.containsKey(record.kind()))
                .map(record -> item(record, ui))
                .toList();
    }

    /** @throws IllegalArgumentException when the portal has no page for such records */
    public Item item(Publication record, Ui ui) {
        return entry(record.kind()).item(record, ui);
    }

    /** What a table of results says of a record; empty when the portal has no page for such records. */
    public Optional<EntryCells> findCells(Publication record, Ui ui) {
        return Optional.ofNullable(entries.get(record.kind())).map(entry -> entry.cells(record, ui));
    }

    /** The list of a kind, such as {@code /products}. */
    public String path(String kind) {
        return entry(kind).path();
    }

    private Entry entry(String kind) {
        Entry entry = entries.get(kind);
        if (entry == null) {
            throw new IllegalArgumentException("the portal has no page for " + kind);
        }
        return entry;
    }
}
