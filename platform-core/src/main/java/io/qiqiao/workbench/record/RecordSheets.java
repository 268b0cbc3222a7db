package io.qiqiao.workbench.record;

import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.FormSection;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out a record to be read, by its kind's form layout. */
@Singleton
public class RecordSheets {

    /** Texts shorter than this stand in the list of facts. */
    private static final int SHORT = 60;

    private static final Set<FieldType> LONG = Set.of(FieldType.TEXT, FieldType.LINES, FieldType.CASES);

    private final FormLayouts layouts;
    private final FieldWording wording;
    private final ContentJson json;

    RecordSheets(FormLayouts layouts, FieldWording wording, ContentJson json) {
        this.layouts = layouts;
        this.wording = wording;
        this.json = json;
    }

    /** The sections of a record's content that hold anything; its title is left to the page's head. */
    public List<RecordSheet.Section> sections(String kind, String content, Ui ui) {
        return sections(kind, content, Set.of(), ui);
    }

    /** The same without some fields. */
    public List<RecordSheet.Section> sections(String kind, String content, Set<String> without, Ui ui) {
        Map<String, Object> fields = json.fields(content);
        fields.keySet().removeAll(without);
        return layouts.get(kind).sections().stream()
                .map(section -> section(kind, section, fields, ui))
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private RecordSheet.Section section(String kind, FormSection section, Map<String, Object> fields, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        List<RecordSheet.Passage> passages = new ArrayList<>();
        for (FormField field : section.fields()) {
            String said = wording.say(field, fields.get(field.name()), ui);
            if (said.isEmpty() || field.name().equals("title")) {
                continue;
            }
            String label = kind + ".field." + field.name();
            if (LONG.contains(field.type()) && (said.length() > SHORT || said.contains("\n"))) {
                passages.add(new RecordSheet.Passage(
                        Label.of(label),
                        said.lines().filter(line -> !line.isBlank()).toList()));
            } else {
                facts.add(Fact.of(label, said));
            }
        }
        return new RecordSheet.Section(Label.of(kind + ".section." + section.key()), facts, passages);
    }
}
