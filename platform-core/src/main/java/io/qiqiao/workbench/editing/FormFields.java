package io.qiqiao.workbench.editing;

import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormSection;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the fields of a form from its layout. Nothing here knows a kind by name. */
@Singleton
class FormFields {

    private static final Set<FieldType> NARROW = Set.of(
            FieldType.DATE,
            FieldType.FLAG,
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.CHOICE,
            FieldType.REGION,
            FieldType.PHONE,
            FieldType.EMAIL,
            FieldType.CREDIT_CODE,
            FieldType.INDUSTRY,
            FieldType.MONEY);

    private static final Set<FieldType> GROUPS = Set.of(FieldType.ROWS, FieldType.PERIOD);

    private final FieldControls controls;
    private final GroupFields groups;
    private final FieldWording wording;
    private final Messages messages;

    FormFields(FieldControls controls, GroupFields groups, FieldWording wording, Messages messages) {
        this.controls = controls;
        this.groups = groups;
        this.wording = wording;
        this.messages = messages;
    }

    /** The sections of a form with what it holds. */
    List<FormPart> parts(FormLayout layout, Filling filling, Ui ui) {
        return layout.sections().stream()
                .map(section -> part(layout.kind(), section, filling, ui))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private FormPart part(String kind, FormSection section, Filling filling, Ui ui) {
        List<FormField> shown = section.fields().stream()
                .filter(field -> !field.isComputed() && !filling.given().contains(field.name()))
                .toList();
        List<FormPart.Row> rows = new ArrayList<>();
        List<FormPart.Line> narrow = new ArrayList<>();
        for (FormField field : shown) {
            FormPart.Line line = line(kind, field, filling, ui);
            if (NARROW.contains(field.type())) {
                narrow.add(line);
                continue;
            }
            flush(narrow, rows);
            rows.add(new FormPart.Row(List.of(line)));
        }
        flush(narrow, rows);
        return new FormPart(
                "section-" + section.key(), Label.of(kind + ".section." + section.key()), tone(shown, filling), rows);
    }

    private static void flush(List<FormPart.Line> narrow, List<FormPart.Row> rows) {
        if (!narrow.isEmpty()) {
            rows.add(new FormPart.Row(narrow));
            narrow.clear();
        }
    }

    private static Tone tone(List<FormField> shown, Filling filling) {
        Set<String> wrong = filling.problems().stream()
                .map(problem -> problem.field().replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        if (shown.stream().anyMatch(field -> wrong.contains(field.name()))) {
            return Tone.WARM;
        }
        List<FormField> needed =
                shown.stream().filter(field -> field.neededTo(Needed.PUBLISH)).toList();
        boolean all = needed.stream()
                .noneMatch(field ->
                        FormValues.text(filling.values().get(field.name())).isEmpty());
        boolean any = shown.stream()
                .anyMatch(field ->
                        !FormValues.text(filling.values().get(field.name())).isEmpty());
        return all && any ? Tone.GOOD : Tone.NEUTRAL;
    }

    private FormPart.Line line(String kind, FormField field, Filling filling, Ui ui) {
        @Nullable Object value = filling.values().get(field.name());
        String theirs = theirs(field, value, filling, ui);
        String labelKey = FieldNames.textKey(kind, field.name());
        if (GROUPS.contains(field.type())) {
            List<Field> fields = groups.fields(kind, field, value, ui).stream()
                    .map(each -> each.wrong(filling.problems()))
                    .toList();
            return FormPart.Line.group(
                    groups.withProblemsOfAll(field, fields, filling.problems()),
                    Label.of(labelKey),
                    help(kind, field),
                    theirs);
        }
        Field plain = controls.field(field, Label.of(labelKey), value, ui).wrong(filling.problems());
        Field helped = new Field(
                plain.name(), plain.label(), help(kind, field), plain.control(), plain.mandatory(), plain.problems());
        return FormPart.Line.of(field.neededTo(Needed.PUBLISH) ? helped.required() : helped, theirs);
    }

    /** Help on how to write a list of codes is of no use beside a list of boxes to tick. */
    private Label help(String kind, FormField field) {
        String key = kind + ".help." + field.name();
        boolean told = field.type() != FieldType.REGIONS && messages.keys().contains(key);
        return told ? Label.of(key) : Label.text("");
    }

    private String theirs(FormField field, @Nullable Object mine, Filling filling, Ui ui) {
        if (filling.theirs() == null) {
            return "";
        }
        @Nullable Object other = filling.theirs().get(field.name());
        if (FormValues.text(other).equals(FormValues.text(mine))) {
            return "";
        }
        String said = wording.say(field, other, ui);
        return said.isEmpty() ? ui.text("workbench.conflict.empty") : said;
    }
}
