package io.qiqiao.workbench.erasure;

import io.qiqiao.identity.erasure.ErasureGround;
import io.qiqiao.identity.erasure.ErasureReason;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.SentForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the form that erases somebody says. */
record ErasureForm(String ground, String request, String login) {

    private static final String GROUND = "ground";
    private static final String REQUEST = "request";
    private static final String LOGIN = "login";

    /** Numbers of files: nothing that could name somebody stays in the audit. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z./_-]{0,40}");

    static ErasureForm of(SentForm sent) {
        return new ErasureForm(sent.first(GROUND), sent.first(REQUEST), sent.first(LOGIN));
    }

    /** @param person login of whoever is to be erased */
    List<FieldProblem> problems(String person) {
        List<FieldProblem> problems = new ArrayList<>();
        if (ErasureGround.find(ground).isEmpty()) {
            problems.add(FieldProblem.of(GROUND, "erasure.ground.not-given"));
        }
        if (!NUMBER.matcher(request).matches() || names(person)) {
            problems.add(FieldProblem.of(REQUEST, "erasure.request.unfit"));
        }
        if (!login.toLowerCase(Locale.ROOT).equals(person)) {
            problems.add(FieldProblem.of(LOGIN, "identity.erasure.login"));
        }
        return problems;
    }

    /** What the audit is to keep; the form has no problems then. */
    ErasureReason reason() {
        return new ErasureReason(ErasureGround.find(ground).orElseThrow(), request.isEmpty() ? null : request);
    }

    List<Field> fields(List<FieldProblem> problems) {
        List<Control.Option> grounds = Arrays.stream(ErasureGround.values())
                .map(ErasureGround::code)
                .map(code -> Control.Option.of(code, Label.of("erasure.ground." + code), code.equals(ground)))
                .toList();
        return List.of(
                Field.choice(GROUND, "erasure.ground", Control.Look.RADIOS, grounds)
                        .required()
                        .wrong(problems),
                Field.line(REQUEST, "erasure.request", request)
                        .help("erasure.request.help")
                        .wrong(problems),
                Field.line(LOGIN, "erasure.login", login)
                        .help("erasure.login.help")
                        .hint("off")
                        .required()
                        .wrong(problems));
    }

    private boolean names(String person) {
        return request.toLowerCase(Locale.ROOT).contains(person);
    }
}
