package io.qiqiao.workbench.view;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.view.ListChoices;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.OpenedView;
import io.qiqiao.library.view.OpeningViews;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.library.view.Views;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what a list is to show, from its address, the view it names, and what the reader chose. */
@Singleton
public class Presenting {

    private final Views views;
    private final OpeningViews opening;
    private final ListChoices choices;

    Presenting(Views views, OpeningViews opening, ListChoices choices) {
        this.views = views;
        this.opening = opening;
        this.choices = choices;
    }

    /** Where a list really begins whose address says nothing: at the view the reader wants first, if there is one. */
    public Optional<String> findBeginning(ListingKind<?> kind, ListQuery query) {
        return query.isBare()
                ? choices.findFirst(kind).map(view -> ViewPaths.opened(kind, view.id()))
                : Optional.empty();
    }

    /** @throws Refusal not-found where the view is nobody's, another's, or another library's */
    public Present of(ListingKind<?> kind, ListQuery query) {
        OpenedView open = open(kind, query.view());
        ViewContent filter = open == null || query.saysFilter()
                ? new ViewContent(
                        query.q(),
                        query.tab().code(),
                        query.category(),
                        query.order().code(),
                        List.of())
                : open.content();
        List<String> columns = open == null || query.wantsOwnColumns()
                ? choices.columns(kind).names()
                : open.content().columns();
        return new Present(
                kind,
                open,
                new ViewContent(filter.words(), filter.state(), filter.category(), filter.sort(), columns),
                open != null && query.wantsOwnColumns());
    }

    private @Nullable OpenedView open(ListingKind<?> kind, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        UUID id = Ids.of(named);
        ListView view = views.get(id);
        if (!view.kind().equals(kind.name())) {
            throw Refusal.notFound();
        }
        return opening.open(view);
    }
}
