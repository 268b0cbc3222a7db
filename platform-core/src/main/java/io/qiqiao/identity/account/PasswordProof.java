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
     * Whether a password that was right must be changed: the person has become more and it is no longer good enough, or
     * it has grown too old.
     */
    boolean isOverdue(UUID account, String password);

    /**
     * Under what failures of {@code name} are counted: the account's id, however it is named, or for a name that is
     * nobody's something from which it cannot be read.
     */
    String subject(String name);

    /** The account of a {@link #subject}; empty for one that is nobody's. */
    static Optional<UUID> account(String subject) {
        return subject.startsWith(Names.NOBODY) ? Optional.empty() : Optional.of(UUID.fromString(subject));
    }

    /** Remembers that the account signed in now, from {@code address}. */
    void noteSignIn(UUID account, String address);

    /** The sign-in before the last, which whoever is signed in knows of. */
    Optional<EarlierSignIn> findEarlier(UUID account);
}
