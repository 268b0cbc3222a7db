package io.qiqiao.workbench.view;

import io.qiqiao.identity.web.FormPage;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.view.ListRules;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.OpeningViews;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.library.view.ViewRights;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts the forms together by which views get a name, are changed, and are removed. */
@Singleton
class ViewPages {

    private final ViewRights rights;
    private final ListRules rules;
    private final OpeningViews opening;
    private final ViewWording wording;

    ViewPages(ViewRights rights, ListRules rules, OpeningViews opening, ViewWording wording) {
        this.rights = rights;
        this.rules = rules;
        this.opening = opening;
        this.wording = wording;
    }

    FormPage saving(ListingKind<?> kind, ViewContent content, ViewForm filled, Ui ui) {
        Present present = new Present(kind, null, content, false);
        return form(
                "view.new",
                Label.of("view.new"),
                Label.text(wording.line(kind.name(), content, ui)),
                Present.address(ViewPaths.ALL, present.all()),
                List.of(name(filled), options(filled)),
                List.of(Link.to(present.address(content.tab()), "view.back")));
    }

    /** Of a view that others look after, only whether the list opens with it is the reader's to say. */
    FormPage changing(ListingKind<?> kind, ListView view, ViewForm filled, Ui ui) {
        boolean mayChange = rights.mayChange(view);
        List<Link> links = new ArrayList<>();
        if (mayChange) {
            links.add(Link.to(ViewPaths.removal(view.id()), "view.remove.link"));
        }
        links.add(Link.to(ViewPaths.opened(kind, view.id()), "view.back"));
        String key = mayChange ? "view.change" : "view.theirs";
        return form(
                key,
                mayChange ? Label.of(key) : Label.of(key, view.name()),
                Label.text(wording.line(kind.name(), opening.open(view).content(), ui)),
                ViewPaths.one(view.id()),
                mayChange ? List.of(name(filled), options(filled)) : List.of(options(filled)),
                links);
    }

    FormPage removing(ListingKind<?> kind, ListView view) {
        return form(
                "view.remove",
                Label.of("view.remove", view.name()),
                Label.of(view.shared() ? "view.remove.lead.shared" : "view.remove.lead"),
                ViewPaths.removal(view.id()),
                List.of(),
                List.of(Link.to(ViewPaths.opened(kind, view.id()), "view.back")));
    }

    private static FormPage form(
            String key, Label title, Label lead, String action, List<Field> fields, List<Link> links) {
        return new FormPage(title, lead, action, key + ".submit", fields, List.of(), List.of(), Label.text(""), links);
    }

    private Field name(ViewForm filled) {
        return Field.line(ViewForm.NAME, "view.name", filled.name())
                .help("view.name.help", rules.nameCharacters())
                .required();
    }

    private Field options(ViewForm filled) {
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of(ViewForm.OPENS, Label.of("view.option.opens"), filled.opens()));
        if (rights.mayShare()) {
            options.add(new Control.Option(
                    ViewForm.SHARED,
                    Label.of("view.option.shared"),
                    Label.of("view.option.shared.help"),
                    filled.shared()));
        }
        return Field.choice(ViewForm.OPTIONS, "view.options", Control.Look.CHECKS, options);
    }
}
