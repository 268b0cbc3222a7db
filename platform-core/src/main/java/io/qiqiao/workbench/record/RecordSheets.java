package io.qiqiao.workbench.record;

import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.FormSection;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays out a record to be read, by its kind's form layout. */
@Singleton
public class RecordSheets {

    /** Texts shorter than this stand in the list of facts. */
    private static final int SHORT = 60;

    private static final Set<FieldType> LONG =
            Set.of(FieldType.TEXT, FieldType.LINES, FieldType.ROWS, FieldType.RECORDS);

    private final ListingKinds kinds;
    private final FormLayouts layouts;
    private final FieldWording wording;
    private final ContentJson json;

    RecordSheets(ListingKinds kinds, FormLayouts layouts, FieldWording wording, ContentJson json) {
        this.kinds = kinds;
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
        Map<String, List<Label>> reasons =
                kinds.find(kind).map(of -> reasons(of, content)).orElse(Map.of());
        fields.keySet().removeAll(without);
        return layouts.get(kind).sections().stream()
                .map(section -> section(kind, section, new Held(fields, reasons), ui))
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private RecordSheet.Section section(String kind, FormSection section, Held held, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        List<RecordSheet.Passage> passages = new ArrayList<>();
        for (FormField field : section.fields()) {
            String said = wording.say(field, held.fields().get(field.name()), ui);
            List<Label> reason = held.reasons().getOrDefault(field.name(), List.of());
            if ((said.isEmpty() && reason.isEmpty()) || field.name().equals("title")) {
                continue;
            }
            String label = kind + ".field." + field.name();
            if (LONG.contains(field.type()) && (said.length() > SHORT || said.contains("\n"))) {
                passages.add(new RecordSheet.Passage(
                        Label.of(label),
                        said.lines().filter(line -> !line.isBlank()).toList()));
            } else {
                facts.add(fact(label, said, reason, ui));
            }
        }
        return new RecordSheet.Section(Label.of(kind + ".section." + section.key()), facts, passages);
    }

    private static Fact fact(String label, String said, List<Label> reason, Ui ui) {
        String why = reason.stream().map(ui::say).collect(Collectors.joining(" "));
        return said.isEmpty() ? Fact.of(label, why) : Fact.of(label, said).note(Label.text(why));
    }

    private <C extends Content> Map<String, List<Label>> reasons(ListingKind<C> kind, String content) {
        return kind.reasons(json.read(content, kind.contentType()));
    }

    /** What a record holds, and why what is computed of it is as it is. */
    private record Held(Map<String, Object> fields, Map<String, List<Label>> reasons) {}
}
