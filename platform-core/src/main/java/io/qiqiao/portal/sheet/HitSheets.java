package io.qiqiao.portal.sheet;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.library.sheet.WritingSheets;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.guidance.Guided;
import io.qiqiao.search.guidance.GuidedSearch;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes all hits of a search, up to the configured number, as CSV. Who is signed in takes them along as an export: where
 * their role lets them, and on record.
 */
@Singleton
final class HitSheets {

    private final GuidedSearch guided;
    private final CatalogueSearch catalogue;
    private final HitRows rows;
    private final WritingSheets writing;
    private final CurrentActor actors;
    private final Permissions permissions;
    private final Audit audit;
    private final HitSheetConfiguration configuration;

    HitSheets(
            GuidedSearch guided,
            CatalogueSearch catalogue,
            HitRows rows,
            WritingSheets writing,
            CurrentActor actors,
            Permissions permissions,
            Audit audit,
            HitSheetConfiguration configuration) {
        this.guided = guided;
        this.catalogue = catalogue;
        this.rows = rows;
        this.writing = writing;
        this.actors = actors;
        this.permissions = permissions;
        this.audit = audit;
        this.configuration = configuration;
    }

    /** @throws Refusal not-allowed for whose role exports nothing; search-down */
    HitSheet begin(SearchQuery query, Ui ui) {
        Optional<Actor> actor = actors.find();
        if (actor.isPresent() && !permissions.may(actor.get(), Permission.EXPORT)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "portal.sheet.not-yours");
        }
        SearchQuery whole = asking(query, query.text());
        Guided first = guided.search(whole);
        SearchQuery read = first.readAs() == null ? whole : asking(query, first.readAs());
        actor.ifPresent(any -> keep(read, first.result().total()));
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            HitParts parts = new HitParts(
                    catalogue,
                    rows,
                    read,
                    first.result(),
                    ui,
                    configuration.getMost(),
                    written,
                    writing.open(SheetFormat.CSV, written, ui.locale()));
            return new HitSheet(new SequenceInputStream(parts), first.result().total());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SearchQuery asking(SearchQuery query, String text) {
        return new SearchQuery(text, query.filter(), query.asker(), SearchQuery.MOST, null, query.hints());
    }

    private void keep(SearchQuery query, long total) {
        SearchFilter filter = query.filter();
        audit.record(AuditEvent.of("export")
                .about("search", null)
                .with("format", SheetFormat.CSV.code())
                .with("words", query.text().isEmpty() ? null : query.text())
                .with("kind", listed(filter.kinds()))
                .with("category", listed(filter.categories()))
                .with("region", listed(filter.regions()))
                .with("tenant", listed(filter.tenants()))
                .with("free", filter.free())
                .with("found", total));
    }

    private static @Nullable String listed(Collection<String> values) {
        return values.isEmpty() ? null : String.join(",", new TreeSet<>(values));
    }
}
