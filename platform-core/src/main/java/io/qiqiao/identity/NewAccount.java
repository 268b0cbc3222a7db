package io.qiqiao.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person who is to have an account.
 *
 * @param login 2 to 64 letters, digits and {@code . _ -}, one letter at least; case does not matter
 * @param password null where an invitation lets them choose it
 */
public record NewAccount(
        String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String password) {

    /** A person who chooses the password by an invitation. */
    public static NewAccount invited(String login, String name, @Nullable String email) {
        return new NewAccount(login, name, email, null, null);
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "NewAccount[login=" + login + "]";
    }
}
