package io.qiqiao.portal.sheet;

import io.micronaut.core.propagation.PropagatedContext;
import io.qiqiao.library.sheet.SheetTable;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.web.ui.Ui;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A table of hits, part by part: the next is asked for when the one before has been read. */
final class HitParts implements Enumeration<InputStream> {

    private final CatalogueSearch catalogue;
    private final HitRows rows;
    private final SearchQuery query;
    private final Ui ui;
    private final int most;
    private final ByteArrayOutputStream written;
    private final SheetTable table;
    // What is read by another thread is still read for this request.
    private final PropagatedContext context = PropagatedContext.getOrEmpty();
    private @Nullable SearchResult part;
    private int told;

    /** @param table a table that writes to {@code written} */
    HitParts(
            CatalogueSearch catalogue,
            HitRows rows,
            SearchQuery query,
            SearchResult first,
            Ui ui,
            int most,
            ByteArrayOutputStream written,
            SheetTable table)
            throws IOException {
        this.catalogue = catalogue;
        this.rows = rows;
        this.query = query;
        this.part = first;
        this.ui = ui;
        this.most = most;
        this.written = written;
        this.table = table;
        table.head(rows.headings(ui));
    }

    @Override
    public boolean hasMoreElements() {
        return part != null;
    }

    @Override
    public InputStream nextElement() {
        SearchResult present = part;
        if (present == null) {
            throw new NoSuchElementException();
        }
        return context.propagate(() -> {
            try {
                return write(present);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private InputStream write(SearchResult present) throws IOException {
        List<SearchHit> hits = present.items().stream().limit(most - told).toList();
        for (List<Object> row : rows.rows(hits, ui)) {
            table.row(row);
        }
        told += hits.size();
        boolean full = told >= most
                && (present.next() != null || hits.size() < present.items().size());
        if (full) {
            table.row(List.of(ui.text("portal.sheet.most", most, present.total())));
        }
        String next = present.next();
        part = full || next == null ? null : catalogue.search(query.after(next));
        table.flush();
        byte[] bytes = written.toByteArray();
        written.reset();
        return new ByteArrayInputStream(bytes);
    }
}
