package io.qiqiao.identity.entrance;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.account.Operators;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Lets in whoever comes with a link that works once. */
@Singleton
public final class Entrances {

    private final LinkRepository links;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Operators operators;
    private final Clock clock;

    Entrances(LinkRepository links, Accounts accounts, Memberships memberships, Operators operators, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.memberships = memberships;
        this.operators = operators;
        this.clock = clock;
    }

    /** Whom an open invitation is for; empty when it has been used, has expired, or never was one. */
    public Optional<Account> findInvited(String token) {
        return findOpen(token, LinkRow.INVITATION)
                .flatMap(link -> accounts.find(Objects.requireNonNull(link.account())));
    }

    /** Sets the password of the one invited; the link is used up, unless the password is refused. */
    public void accept(String token, String password) {
        Account invited = findInvited(token).orElseThrow(Entrances::closed);
        accounts.requireGood(invited.id(), password);
        use(token, LinkRow.INVITATION);
        accounts.setPassword(invited.id(), password);
    }

    /** Whether a first operator's link is open. */
    public boolean isForFirstOperator(String token) {
        return findOpen(token, LinkRow.FIRST_OPERATOR).isPresent() && !operators.anyOperator();
    }

    /** Makes the first operator; the link is used up, unless login or password is refused. */
    public void becomeFirstOperator(String token, NewAccount operator) {
        if (!isForFirstOperator(token)) {
            throw closed();
        }
        Account account = accounts.create(operator);
        // Whoever is second with the same link is left with an account that is nothing.
        use(token, LinkRow.FIRST_OPERATOR);
        memberships.grantOperator(account.id());
    }

    private Optional<LinkRow> findOpen(String token, String purpose) {
        return Secret.find(token).flatMap(secret -> links.findOpen(secret.hash(), purpose, clock.instant()));
    }

    private void use(String token, String purpose) {
        Secret secret = Secret.find(token).orElseThrow(Entrances::closed);
        if (links.use(secret.hash(), purpose, clock.instant()) == 0) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.of(ErrorCode.NOT_FOUND, "identity.link.closed");
    }
}
