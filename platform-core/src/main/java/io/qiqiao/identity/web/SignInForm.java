package io.qiqiao.identity.web;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.session.SigningIn.Credentials;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody sent with the sign-in form, and the form as it is shown again. The password is never sent back. */
record SignInForm(
        String login, String password, URI next, @Nullable UUID membership, List<Membership> choices) {

    /** A path of this site; anything else might lead whoever signs in to a page that only looks like ours. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./%~?=&+:@,;!*'()]{0,500}");

    private static final int LONGEST = 1024;
    private static final String MEMBERSHIP = "membership";

    static SignInForm of(Map<String, String> sent) {
        return new SignInForm(
                shortened(sent.getOrDefault("login", "")),
                shortened(sent.getOrDefault("password", "")),
                ownPath(sent.getOrDefault("next", "/")),
                findId(sent.getOrDefault(MEMBERSHIP, "")),
                List.of());
    }

    /** The same with a choice among several memberships. */
    SignInForm choosing(List<Membership> possible) {
        return new SignInForm(login, password, next, membership, List.copyOf(possible));
    }

    Credentials credentials() {
        return new Credentials(login, password);
    }

    FormPage shown() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.line("login", "identity.login", login)
                .help("identity.login.help")
                .hint("username")
                .required());
        fields.add(Field.typed("password", "password", "identity.password", "")
                .hint("current-password")
                .required());
        if (!choices.isEmpty()) {
            List<Control.Option> options = choices.stream()
                    .map(choice -> Control.Option.of(choice.id().toString(), described(choice), false))
                    .toList();
            fields.add(Field.choice(MEMBERSHIP, "identity.membership", Control.Look.RADIOS, options));
        }
        FormPage page =
                FormPage.of("sign-in", "/sign-in", fields, List.of(new FormPage.Hidden("next", next.toString())));
        return choices.isEmpty() ? page : page.refused(Label.of("identity.membership.needed"));
    }

    private static Label described(Membership membership) {
        Label role = Label.of("identity.role." + membership.role().code());
        return membership.tenant() == null
                ? role
                : Label.of(
                        "identity.membership.described",
                        role,
                        membership.tenant().code());
    }

    private static URI ownPath(String next) {
        try {
            return URI.create(OWN_PATH.matcher(next).matches() ? next : "/");
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }

    private static @Nullable UUID findId(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Override
    public String toString() {
        return "SignInForm[...]";
    }
}
