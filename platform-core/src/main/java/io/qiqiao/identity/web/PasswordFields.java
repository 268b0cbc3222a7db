package io.qiqiao.identity.web;

import io.qiqiao.web.form.Field;

/** The fields in which passwords are typed. */
public final class PasswordFields {

    /** The name of a password that is chosen. */
    public static final String PASSWORD = "password";

    private PasswordFields() {}

    /** A password that is chosen. */
    public static Field chosen() {
        return Field.typed(PASSWORD, PASSWORD, "identity.password.new", "")
                .help("identity.password.help")
                .hint("new-password")
                .required();
    }

    /** The password in use. */
    public static Field present(String name) {
        return Field.typed(PASSWORD, name, "identity.password.present", "")
                .hint("current-password")
                .required();
    }
}
