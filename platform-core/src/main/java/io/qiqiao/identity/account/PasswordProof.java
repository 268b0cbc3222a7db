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

    /**
     * Under what failures of {@code name} are counted: the account's id, however it is named, or for a name that is
     * nobody's something from which it cannot be read.
     */
    String subject(String name);

    /** Remembers that the account signed in now, from {@code address}. */
    void noteSignIn(UUID account, String address);

    /** The sign-in before the last, which whoever is signed in knows of. */
    Optional<EarlierSignIn> findEarlier(UUID account);
}
