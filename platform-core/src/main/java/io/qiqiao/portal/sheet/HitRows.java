package io.qiqiao.portal.sheet;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.entry.EntryCells;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.Visibility;
import io.qiqiao.search.SearchHit;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of hits. As on the page, what is told of a published record is read from its publication as the
 * reader may see it; a hit whose publication is gone has no row. Of a private record the table tells what the search does.
 */
@Singleton
final class HitRows {

    private static final EntryCells NOTHING = new EntryCells("", "", "", "");

    private final Reader reader;
    private final Entries entries;
    private final Places places;
    private final Vocabularies vocabularies;
    private final TenantAddresses addresses;

    HitRows(Reader reader, Entries entries, Places places, Vocabularies vocabularies, TenantAddresses addresses) {
        this.reader = reader;
        this.entries = entries;
        this.places = places;
        this.vocabularies = vocabularies;
        this.addresses = addresses;
    }

    List<String> headings(Ui ui) {
        return Stream.of("title", "kind", "category", "region", "provider", "price", "deadline", "address")
                .map(column -> ui.text("portal.sheet." + column))
                .toList();
    }

    List<List<Object>> rows(List<SearchHit> hits, Ui ui) {
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<UUID, Publication> records = reader
                .catalogue()
                .listOf(hits.stream().map(SearchHit::id).toList())
                .stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        return hits.stream()
                .filter(hit -> isPrivate(hit) || records.containsKey(hit.id()))
                .map(hit ->
                        isPrivate(hit) ? alone(hit, ui) : row(hit, Objects.requireNonNull(records.get(hit.id())), ui))
                .toList();
    }

    private static boolean isPrivate(SearchHit hit) {
        return hit.visibility().equals(Visibility.PRIVATE.code());
    }

    private List<Object> alone(SearchHit hit, Ui ui) {
        return row(hit.title().text(), hit.kind(), category(hit.category(), ui), NOTHING, "", ui);
    }

    private List<Object> row(SearchHit hit, Publication record, Ui ui) {
        String category = category(record.category() == null ? hit.category() : record.category(), ui);
        return entries.findCells(record, ui)
                .map(cells -> row(
                        record.title(),
                        record.kind(),
                        category,
                        cells,
                        address(entries.path(record.kind()) + "/" + record.id()),
                        ui))
                .orElseGet(() -> row(record.title(), record.kind(), category, pageless(record), "", ui));
    }

    private EntryCells pageless(Publication record) {
        return new EntryCells(places.allNames(null, record.region()), "", "", "");
    }

    private static List<Object> row(
            String title, String kind, String category, EntryCells cells, String address, Ui ui) {
        return List.of(
                title,
                ui.text("listing.kind." + kind),
                category,
                cells.region(),
                cells.provider(),
                cells.price(),
                cells.deadline(),
                address);
    }

    private String category(@Nullable String code, Ui ui) {
        return code == null ? "" : vocabularies.categories().name(code, ui.locale());
    }

    private String address(String path) {
        return CurrentTenant.find()
                .map(here -> addresses.at(here, path))
                .orElseGet(() -> addresses.atPlatform(path))
                .toString();
    }
}
