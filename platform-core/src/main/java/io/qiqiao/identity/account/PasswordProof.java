package io.qiqiao.identity.account;

import io.qiqiao.identity.Account;
import java.util.Optional;
import java.util.UUID;

/** Checks who somebody is by their password. */
public interface PasswordProof {

    /**
     * The active account of whoever knows both. Unknown name, wrong password and suspended account are all empty, after
     * the same work.
     */
    Optional<Account> prove(String name, String password);

    /** Remembers that the account signed in now. */
    void noteSignIn(UUID account);
}
