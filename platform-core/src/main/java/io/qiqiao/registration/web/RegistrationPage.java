package io.qiqiao.registration.web;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way.
 *
 * @param kind which step it is; also how its form is drawn
 * @param fields by name
 * @param industries what was found for the words typed, or null where the step does not ask
 * @param size sentences on the enterprise's size; empty where nothing can be said
 */
public record RegistrationPage(
        Kind kind,
        Label lead,
        List<Field> fields,
        @Nullable Field industries,
        List<Label> size,
        List<FieldProblem> problems) {

    /** The steps, each with a page of its own. */
    public enum Kind {
        CONTACT("/register", 1),
        CODE("/register/code", 1),
        ENTERPRISE("/register/enterprise", 2),
        FIGURES("/register/figures", 3),
        ACCOUNT("/register/account", 4);

        private final String path;
        private final int place;

        Kind(String path, int place) {
            this.path = path;
            this.place = place;
        }

        public String path() {
            return path;
        }

        /** How its messages are named. */
        public String key() {
            return "registration." + name().toLowerCase(Locale.ROOT);
        }

        /** The how manieth of the steps it is. */
        public int place() {
            return place;
        }
    }

    public RegistrationPage {
        fields = List.copyOf(fields);
        size = List.copyOf(size);
        problems = List.copyOf(problems);
    }

    static RegistrationPage of(Kind kind, List<Field> fields, Object... said) {
        return new RegistrationPage(kind, Label.of(kind.key() + ".lead", said), fields, null, List.of(), List.of());
    }

    RegistrationPage wrong(List<FieldProblem> found) {
        List<Field> marked = fields.stream().map(field -> field.wrong(found)).toList();
        Field choice = industries == null ? null : industries.wrong(found);
        return new RegistrationPage(kind, lead, marked, choice, size, found);
    }

    RegistrationPage choosing(Field found) {
        return new RegistrationPage(kind, lead, fields, found, size, problems);
    }

    RegistrationPage sized(List<Label> sentences) {
        return new RegistrationPage(kind, lead, fields, industries, sentences, problems);
    }
}
