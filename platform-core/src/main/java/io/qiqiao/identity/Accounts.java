package io.qiqiao.identity;

import java.util.Optional;
import java.util.UUID;

/** The persons of the platform. They are global: what they are in a tenant is a {@link Membership}. */
public interface Accounts {

    /**
     * Makes an account.
     *
     * @throws io.qiqiao.kernel.Refusal invalid-input naming the fields, or already-exists when login, e-mail or phone
     *     is somebody's
     */
    Account create(NewAccount person);

    /**
     * The account of {@code person}: the one they have already, untouched, or a new one. They are the same person when
     * the login is the same and no other e-mail is named; so what is begun twice makes nobody twice.
     *
     * @throws io.qiqiao.kernel.Refusal as {@link #create}
     */
    Account ensure(NewAccount person);

    Optional<Account> find(UUID id);

    /** The account with this login, e-mail or phone number. */
    Optional<Account> findBySignInName(String name);

    /**
     * Looks at a password before it is chosen, by the strictest rule of the account's memberships.
     *
     * @throws io.qiqiao.kernel.Refusal invalid-input on {@code password} when it is too short, too easy to guess, made of
     *     the person's names, or one of their last
     */
    void requireGood(UUID account, String password);

    /** @throws io.qiqiao.kernel.Refusal as {@link #requireGood} */
    void setPassword(UUID account, String password);
}
