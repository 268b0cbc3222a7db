package io.qiqiao.identity.web;

import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.Page;
import io.qiqiao.web.text.Label;
import java.util.List;

/** The page on which an authenticator is given its secret, and shows by a first code that it has it. */
public record EnrolmentPage(FormPage form, Enrolment enrolment) implements ShownForm {

    /** The form's first hidden field is the secret, by which the same picture is shown again. */
    public static FormPage.Hidden secret(Enrolment enrolment) {
        return new FormPage.Hidden(StepForms.SECRET, enrolment.secret());
    }

    /** The secret in groups of four, for those who type it. */
    public String secret() {
        return enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public EnrolmentPage wrong(List<FieldProblem> found) {
        return new EnrolmentPage(form.wrong(found), enrolment);
    }

    @Override
    public EnrolmentPage refused(Label why) {
        return new EnrolmentPage(form.refused(why), enrolment);
    }

    @Override
    public Page page() {
        return Page.of("identity/enrolment", this, form.title())
                .in(Page.Frame.PLAIN)
                .with(form.page().status());
    }
}
