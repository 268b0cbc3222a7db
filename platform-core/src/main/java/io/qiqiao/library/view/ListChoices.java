package io.qiqiao.library.view;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the present actor chose for the lists of libraries: columns, and the view with which a list opens. */
@Singleton
public class ListChoices {

    private final ChoiceRows rows;
    private final ViewRows viewRows;
    private final Views views;
    private final ListColumns columns;
    private final ViewRights rights;

    ListChoices(ChoiceRows rows, ViewRows viewRows, Views views, ListColumns columns, ViewRights rights) {
        this.rows = rows;
        this.viewRows = viewRows;
        this.views = views;
        this.columns = columns;
        this.rights = rights;
    }

    /**
     * The columns of a list.
     *
     * @param names in order, the title's not among them
     * @param chosen whether the actor chose them, or everybody gets them
     */
    public record Columns(List<String> names, boolean chosen) {

        public Columns {
            names = List.copyOf(names);
        }
    }

    /** The columns the actor chose, without those there are no more; else those everybody gets. */
    public Columns columns(ListingKind<?> kind) {
        List<String> chosen = rights.findKeeper()
                .flatMap(me -> rows.find(me, kind.name()))
                .map(ListChoice::chosen)
                .orElse(List.of());
        return new Columns(columns.still(kind.name(), chosen), !chosen.isEmpty());
    }

    /** @throws Refusal invalid-input on {@code columns} for none, too many, or such as there are not */
    @Transactional
    public void choose(ListingKind<?> kind, List<String> names) {
        UUID me = rights.keeper();
        rights.checkSees(kind);
        List<String> wanted = names.stream().filter(Objects::nonNull).distinct().toList();
        ViewChecks.require(columns.problems(kind.name(), wanted));
        rows.putColumns(me, kind.name(), String.join(ListChoice.BETWEEN, wanted));
    }

    /** Back to the columns everybody gets. */
    @Transactional
    public void chooseNone(ListingKind<?> kind) {
        UUID me = rights.keeper();
        rights.checkSees(kind);
        rows.dropColumns(me, kind.name());
    }

    /** The view with which the list opens for the actor; none where it is removed, or no longer theirs to see. */
    public Optional<ListView> findFirst(ListingKind<?> kind) {
        return rights.findKeeper()
                .flatMap(me -> rows.find(me, kind.name())
                        .flatMap(choice -> Optional.ofNullable(choice.opens()))
                        .flatMap(id -> viewRows.find(id, me)));
    }

    /** The list opens with this view from now on, for the actor; or with it no longer. */
    @Transactional
    public void open(UUID view, boolean first) {
        UUID me = rights.keeper();
        ListView seen = viewRows.hold(views.get(view).id(), me).orElseThrow(Refusal::notFound);
        if (first) {
            rows.putOpens(me, seen.kind(), view);
        } else {
            rows.dropOpens(me, view);
        }
    }
}
