package io.qiqiao.identity.key.web;

import io.micronaut.http.HttpStatus;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.key.KeyPermissions;
import io.qiqiao.identity.key.NewApiKey;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a key is wanted, as it was sent.
 *
 * @param problems what is wrong with its fields
 * @param trouble what is wrong with the whole, or null
 */
record KeyForm(
        String name,
        String days,
        List<String> permissions,
        List<FieldProblem> problems,
        @Nullable Label trouble) {

    KeyForm {
        permissions = List.copyOf(permissions);
        problems = List.copyOf(problems);
    }

    static KeyForm empty() {
        return new KeyForm("", "", List.of(), List.of(), null);
    }

    static KeyForm of(@Nullable Map<String, Object> sent) {
        return new KeyForm(text(sent, "name"), text(sent, "days").strip(), list(sent, "permissions"), List.of(), null);
    }

    private static String text(@Nullable Map<String, Object> sent, String name) {
        return list(sent, name).stream().findFirst().orElse("");
    }

    /** What was ticked once comes as a word, what was ticked more often as a list. */
    private static List<String> list(@Nullable Map<String, Object> sent, String name) {
        Object value = sent == null ? null : sent.get(name);
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /** @throws Refusal invalid-input when the days are no number */
    NewApiKey wanted() {
        try {
            return new NewApiKey(name, permissions, days.isEmpty() ? null : Integer.valueOf(days));
        } catch (NumberFormatException words) {
            throw Refusal.invalid("days", "error.field.unreadable");
        }
    }

    /** The same again, with what was wrong with it. */
    KeyForm refused(Refusal refusal) {
        boolean fields = refusal.code() == ErrorCode.INVALID_INPUT;
        Label whole = Label.of(refusal.detailKey(), refusal.arguments().toArray());
        return new KeyForm(name, days, permissions, refusal.problems(), fields ? null : whole);
    }

    HttpStatus status() {
        return problems.isEmpty() && trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /**
     * The fields, filled in.
     *
     * @param usualDays how long a key lives where nobody says
     * @param words how a permission is said
     */
    List<Field> fields(List<Permission> offered, int usualDays, Function<Permission, Label> words) {
        List<Control.Option> options = offered.stream()
                .map(permission -> option(KeyPermissions.code(permission), words.apply(permission)))
                .toList();
        return List.of(
                Field.line("name", "key.name", name)
                        .help("key.name.help")
                        .required()
                        .wrong(problems),
                Field.choice("permissions", "key.permissions", Control.Look.CHECKS, options)
                        .help("key.permissions.help")
                        .required()
                        .wrong(problems),
                Field.typed("number", "days", "key.days", days)
                        .help("key.days.help", usualDays)
                        .unit("key.days.unit")
                        .wrong(problems));
    }

    private Control.Option option(String code, Label words) {
        return Control.Option.of(code, words, permissions.contains(code));
    }
}
