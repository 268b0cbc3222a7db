package io.qiqiao.identity.signin;

/** What somebody offers to prove who they are. */
public record Credentials(String login, String password) {

    /** Without either, so that no log has them: people type passwords into the first field, too. */
    @Override
    public String toString() {
        return "Credentials[...]";
    }
}
