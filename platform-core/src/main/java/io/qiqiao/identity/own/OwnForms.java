package io.qiqiao.identity.own;

import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.identity.web.EnrolmentPage;
import io.qiqiao.identity.web.FormPage;
import io.qiqiao.identity.web.PasswordFields;
import io.qiqiao.identity.web.StepForms;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import java.util.List;

/** The forms by which people settle their second factor and their password. */
final class OwnForms {

    static final String PRESENT = "present";

    private static final Link BACK = Link.to("/account", "identity.account.back");

    private OwnForms() {}

    static FormPage password() {
        return FormPage.of(
                        "change-password",
                        "/account/password",
                        List.of(PasswordFields.present(PRESENT), PasswordFields.chosen()),
                        List.of())
                .leading(BACK);
    }

    static FormPage enrolment(Enrolment enrolment) {
        return FormPage.of(
                        "own-enrolment",
                        "/account/factor",
                        List.of(code("identity.enrolment.code.help"), PasswordFields.present(PRESENT)),
                        List.of(EnrolmentPage.secret(enrolment)))
                .leading(BACK);
    }

    static FormPage newCodes() {
        return FormPage.of(
                        "new-codes", "/account/recovery-codes", List.of(code("identity.factor.either.help")), List.of())
                .leading(BACK);
    }

    static FormPage removal() {
        return FormPage.of(
                        "removal", "/account/factor/removal", List.of(code("identity.factor.either.help")), List.of())
                .leading(BACK);
    }

    /** @param enrolled whether the second factor is asked for, or the password */
    static FormPage erasure(boolean enrolled) {
        Field proof = enrolled ? code("identity.factor.either.help") : PasswordFields.present(PRESENT);
        return FormPage.of("own-erasure", "/account/erasure", List.of(proof), List.of())
                .leading(Link.to("/account/copy", "identity.copy"), BACK);
    }

    private static Field code(String help) {
        return Field.line(StepForms.CODE, "identity.factor.code", "")
                .help(help)
                .hint("one-time-code")
                .required();
    }
}
