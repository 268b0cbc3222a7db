package io.qiqiao.portal.list;

import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the portal's tenant has pinned at the head of a list that is not narrowed, and nowhere else in it. */
@Singleton
final class PinnedFirst {

    private static final int MOST = 20;

    private final Reader reader;
    private final Entries entries;

    PinnedFirst(Reader reader, Entries entries) {
        this.reader = reader;
        this.entries = entries;
    }

    List<Item> items(String kind, ListRequest asked, List<Publication> shown, Ui ui) {
        if (asked.isNarrowed()) {
            return entries.items(shown, ui);
        }
        List<Publication> pinned = reader.catalogue().listPinned(reader.place(), kind, MOST);
        Set<Object> first = pinned.stream().map(Publication::id).collect(Collectors.toSet());
        List<Publication> others =
                shown.stream().filter(record -> !first.contains(record.id())).toList();
        Stream<Item> head = asked.after() == null || asked.after().isEmpty()
                ? entries.items(pinned, ui).stream().map(PinnedFirst::tagged)
                : Stream.of();
        return Stream.concat(head, entries.items(others, ui).stream()).toList();
    }

    private static Item tagged(Item item) {
        Tag[] tags = Stream.concat(Stream.of(Tag.of(Tone.WARM, "portal.pinned")), item.tags().stream())
                .toArray(Tag[]::new);
        return item.tagged(tags);
    }
}
