package io.qiqiao.identity.web;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The forms of a sign-in's steps after the first. */
@Singleton
public final class StepForms {

    /** The name of a code that is typed. */
    public static final String CODE = "code";

    static final String METHOD = "method";
    static final String MEMBERSHIP = "membership";
    /** The name of what an authenticator was given. */
    public static final String SECRET = "secret";

    private final TenantDirectory directory;

    StepForms(TenantDirectory directory) {
        this.directory = directory;
    }

    FormPage membership(List<Membership> among, URI next) {
        List<Control.Option> options = new ArrayList<>();
        for (Membership each : among) {
            options.add(Control.Option.of(each.id().toString(), described(each), options.isEmpty()));
        }
        Field choice = Field.choice(MEMBERSHIP, "identity.membership", Control.Look.BOXES, options);
        return FormPage.of("membership", "/sign-in/membership", List.of(choice), List.of(hidden(next)))
                .leading(back());
    }

    FormPage factor(FactorMethod method, URI next) {
        boolean recovery = method == FactorMethod.RECOVERY;
        String key = recovery ? "recovery" : "factor";
        Field code = Field.line(CODE, "identity." + key + ".code", "")
                .help("identity." + key + ".code.help")
                .hint(recovery ? "off" : "one-time-code")
                .required();
        FactorMethod other = recovery ? FactorMethod.TOTP : FactorMethod.RECOVERY;
        return FormPage.of(
                        key,
                        "/sign-in/factor",
                        List.of(code),
                        List.of(hidden(next), new FormPage.Hidden(METHOD, method.code())))
                .leading(
                        Link.to(
                                "/sign-in/factor?method=" + other.code() + "&next=" + next,
                                "identity.factor.by-" + other.code()),
                        back());
    }

    EnrolmentPage enrolment(Enrolment enrolment, URI next) {
        Field code = Field.line(CODE, "identity.factor.code", "")
                .help("identity.enrolment.code.help")
                .hint("one-time-code")
                .required();
        FormPage form = FormPage.of(
                        "enrolment",
                        "/sign-in/enrolment",
                        List.of(code),
                        List.of(hidden(next), EnrolmentPage.secret(enrolment)))
                .leading(back());
        return new EnrolmentPage(form, enrolment);
    }

    FormPage renewal(URI next) {
        return FormPage.of("renewal", "/sign-in/renewal", List.of(PasswordFields.chosen()), List.of(hidden(next)))
                .leading(back());
    }

    /** What somebody is, and where. */
    public Label described(Membership membership) {
        Label role = Label.of("identity.role." + membership.role().code());
        return membership.tenant() == null
                ? role
                : Label.of(
                        "identity.membership.described",
                        role,
                        directory
                                .find(membership.tenant())
                                .map(Tenant::name)
                                .orElse(membership.tenant().code()));
    }

    private static FormPage.Hidden hidden(URI next) {
        return new FormPage.Hidden(SignInForm.NEXT, next.toString());
    }

    private static Link back() {
        return Link.to("/sign-in", "identity.sign-in.anew");
    }
}
