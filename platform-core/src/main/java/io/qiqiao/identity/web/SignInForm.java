package io.qiqiao.identity.web;

import io.qiqiao.identity.signin.Credentials;
import io.qiqiao.web.form.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody sent with the sign-in form, and the form as it is shown again. The password is never sent back. */
record SignInForm(String login, String password, URI next) {

    /** A path of this site; anything else might lead whoever signs in to a page that only looks like ours. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./%~?=&+:@,;!*'()]{0,500}");

    private static final int LONGEST = 1024;
    static final String NEXT = "next";

    static SignInForm of(Map<String, String> sent) {
        return new SignInForm(
                shortened(sent.getOrDefault("login", "")), shortened(sent.getOrDefault("password", "")), next(sent));
    }

    Credentials credentials() {
        return new Credentials(login, password);
    }

    FormPage shown() {
        Field name = Field.line("login", "identity.login", login)
                .help("identity.login.help")
                .hint("username")
                .required();
        Field secret = Field.typed("password", "password", "identity.password", "")
                .hint("current-password")
                .required();
        return FormPage.of(
                "sign-in", "/sign-in", List.of(name, secret), List.of(new FormPage.Hidden(NEXT, next.toString())));
    }

    /** Where a sign-in leads that has more steps than one. */
    static URI next(Map<String, String> sent) {
        return ownPath(sent.getOrDefault(NEXT, "/"));
    }

    private static URI ownPath(String next) {
        try {
            return URI.create(OWN_PATH.matcher(next).matches() ? next : "/");
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
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
