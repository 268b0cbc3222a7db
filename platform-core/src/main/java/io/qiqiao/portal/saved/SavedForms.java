package io.qiqiao.portal.saved;

import io.qiqiao.identity.web.FormPage;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.saved.SavedSearch;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.stream.Stream;

/** The forms by which a search gets its name and how often it is told of. */
final class SavedForms {

    static final String NAME = "name";
    static final String RHYTHM = "rhythm";

    private static final List<Rhythm> RHYTHMS = List.of(Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.OFF);

    private SavedForms() {}

    static FormPage saving(SearchQuery query, Label what, String name, String rhythm, Link back) {
        return form("saved.new", what, SavedPaths.saving(query.text(), query.filter()), name, rhythm, back);
    }

    static FormPage changing(SavedSearch search, Label what, String name, String rhythm, Link back) {
        return form("saved.change", what, SavedPaths.one(search.id()), name, rhythm, back);
    }

    private static FormPage form(String key, Label what, String action, String name, String rhythm, Link back) {
        List<Field> fields = List.of(
                Field.line(NAME, "saved.name", name).help("saved.name.help").required(),
                Field.choice(RHYTHM, "saved.rhythm", Control.Look.RADIOS, options(rhythm))
                        .help("saved.rhythm.help"));
        return new FormPage(
                Label.of(key),
                what,
                action,
                key + ".submit",
                fields,
                List.of(),
                List.of(),
                Label.text(""),
                Stream.of(back, Link.to(SavedPaths.ALL, "saved.all")).toList());
    }

    private static List<Control.Option> options(String chosen) {
        return RHYTHMS.stream()
                .map(each -> Control.Option.of(
                        each.code(),
                        Label.of("saved.rhythm." + each.code()),
                        each.code().equals(chosen)))
                .toList();
    }
}
