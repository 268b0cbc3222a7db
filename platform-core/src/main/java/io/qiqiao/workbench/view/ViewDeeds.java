package io.qiqiao.workbench.view;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.view.KeepingViews;
import io.qiqiao.library.view.ListChoices;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.ViewChange;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.library.view.ViewRights;
import io.qiqiao.library.view.Views;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Does what a view's form says: the view, and whether the list opens with it, in one. */
@Singleton
class ViewDeeds {

    private final Views views;
    private final KeepingViews keeping;
    private final ListChoices choices;
    private final ViewRights rights;
    private final ListingKinds kinds;

    ViewDeeds(Views views, KeepingViews keeping, ListChoices choices, ViewRights rights, ListingKinds kinds) {
        this.views = views;
        this.keeping = keeping;
        this.choices = choices;
        this.rights = rights;
        this.kinds = kinds;
    }

    /** The form of a view as it stands. */
    ViewForm filled(ListView view) {
        boolean opens = choices.findFirst(kinds.get(view.kind()))
                .filter(first -> first.id().equals(view.id()))
                .isPresent();
        return new ViewForm(view.name(), opens, view.shared());
    }

    @Transactional
    ListView save(ListingKind<?> kind, ViewContent content, ViewForm filled) {
        ListView saved = keeping.save(kind, filled.name(), content, filled.shared());
        if (filled.opens()) {
            choices.open(saved.id(), true);
        }
        return saved;
    }

    /** Who may not change the view says only whether the list opens with it. */
    @Transactional
    ListView change(ListView view, ViewForm filled) {
        choices.open(view.id(), filled.opens());
        return rights.mayChange(view)
                ? keeping.change(view.id(), ViewChange.named(filled.name(), rights.mayShare() ? filled.shared() : null))
                : view;
    }

    ListView overwrite(UUID view, ViewContent content) {
        return keeping.change(view, ViewChange.showing(content));
    }

    /** What was removed. */
    ListView remove(UUID id) {
        ListView view = views.get(id);
        keeping.remove(id);
        return view;
    }
}
