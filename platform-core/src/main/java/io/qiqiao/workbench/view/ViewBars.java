package io.qiqiao.workbench.view;

import io.qiqiao.library.view.ListChoices;
import io.qiqiao.library.view.ListColumns;
import io.qiqiao.library.view.ListRules;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.OpenedView;
import io.qiqiao.library.view.ViewRights;
import io.qiqiao.library.view.Views;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what stands above a list: its views, what can be done with them, and the choice of columns. */
@Singleton
public class ViewBars {

    private final Views views;
    private final ListChoices choices;
    private final ListColumns columns;
    private final ListRules rules;
    private final ViewRights rights;

    ViewBars(Views views, ListChoices choices, ListColumns columns, ListRules rules, ViewRights rights) {
        this.views = views;
        this.choices = choices;
        this.columns = columns;
        this.rules = rules;
        this.rights = rights;
    }

    /** What stands above the list; null for who keeps nothing here. */
    public @Nullable ViewBar of(Present present, Ui ui) {
        return rights.mayKeep() ? new ViewBar(chips(present), deeds(present), form(present), gone(present, ui)) : null;
    }

    private List<Chip> chips(Present present) {
        List<Chip> chips = new ArrayList<>();
        for (ListView view : views.list(present.kind())) {
            boolean on = present.view() != null && present.view().view().id().equals(view.id());
            Label name = view.shared() ? Label.of("view.shared-chip", view.name()) : Label.text(view.name());
            chips.add(new Chip(name, -1, ViewPaths.opened(present.kind(), view.id()), on, false));
        }
        if (!chips.isEmpty()) {
            chips.addFirst(Chip.of("view.plain", -1, ViewPaths.plain(present.kind()), present.view() == null));
        }
        return chips;
    }

    private List<Link> deeds(Present present) {
        List<Link> deeds = new ArrayList<>();
        OpenedView open = present.view();
        if (open != null) {
            boolean mayChange = rights.mayChange(open.view());
            if (mayChange && present.isChanged()) {
                deeds.add(Link.deed(present.overwriting(open), "view.overwrite").as(Tone.ACCENT));
            }
            deeds.add(Link.to(ViewPaths.one(open.view().id()), mayChange ? "view.settings" : "view.about"));
        }
        deeds.add(Link.to(present.naming(), "view.save").with("star"));
        return deeds;
    }

    private ColumnForm form(Present present) {
        String kind = present.kind().name();
        List<String> shown = present.content().columns();
        Map<String, String> kept = new LinkedHashMap<>(present.all());
        kept.remove("library");
        kept.remove("columns");
        if (present.view() != null) {
            kept.put("view", present.view().view().id().toString());
        }
        return new ColumnForm(
                ViewPaths.columns(present.kind()),
                kept,
                Label.of("view.columns.help", rules.mostColumns()),
                String.join(ViewQuery.BETWEEN, shown),
                IntStream.range(0, shown.size())
                        .mapToObj(place -> entry(kind, shown.get(place), String.valueOf(place + 1)))
                        .toList(),
                columns.known(kind).stream()
                        .filter(name -> !shown.contains(name))
                        .map(name -> entry(kind, name, ""))
                        .toList(),
                choices.columns(present.kind()).chosen());
    }

    private static ColumnForm.Entry entry(String kind, String name, String place) {
        return new ColumnForm.Entry(name, ColumnNames.of(kind, name), place);
    }

    private static @Nullable Notice gone(Present present, Ui ui) {
        OpenedView open = present.view();
        if (open == null || open.gone().isEmpty()) {
            return null;
        }
        String named = open.gone().stream()
                .map(name -> switch (name) {
                    case OpenedView.STATE -> ui.text("view.gone.state");
                    case OpenedView.CATEGORY -> ui.text("view.gone.category");
                    case OpenedView.SORT -> ui.text("view.gone.sort");
                    default -> ui.text("view.gone.column", name);
                })
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
        return new Notice(
                Tone.WARM, "alert", Label.of("view.gone.title"), Label.of("view.gone.text", named), List.of());
    }
}
