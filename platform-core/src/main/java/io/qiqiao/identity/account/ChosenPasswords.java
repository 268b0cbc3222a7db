package io.qiqiao.identity.account;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.password.PasswordHashing;
import io.qiqiao.identity.password.PasswordRules;
import io.qiqiao.identity.password.PasswordRules.Owner;
import io.qiqiao.identity.rule.SignInRule;
import io.qiqiao.identity.rule.SignInRules;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords people choose, judged by the strictest rule of all they are. */
@Singleton
final class ChosenPasswords {

    private static final String FIELD = "password";

    private final AccountRepository rows;
    private final Emails emails;
    private final MembershipRepository memberships;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final SignInRules asked;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    ChosenPasswords(
            AccountRepository rows,
            Emails emails,
            MembershipRepository memberships,
            PasswordHashing hashing,
            PasswordRules rules,
            SignInRules asked,
            @Named("control") TransactionOperations<Connection> transactions,
            Clock clock) {
        this.rows = rows;
        this.emails = emails;
        this.memberships = memberships;
        this.hashing = hashing;
        this.rules = rules;
        this.asked = asked;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of somebody who may become anything: the strictest there is. */
    List<FieldProblem> problems(NewAccount person) {
        Owner owner = new Owner(person.login(), person.name(), person.email());
        return rules.problems(FIELD, Objects.requireNonNull(person.password()), owner, asked.strictest(Set.of()));
    }

    List<FieldProblem> problems(AccountRow account, String password) {
        SignInRule rule = rule(account);
        List<FieldProblem> problems = rules.problems(FIELD, password, owner(account), rule);
        if (problems.isEmpty() && isFormer(account, password, rule.history())) {
            return List.of(FieldProblem.of(FIELD, "identity.password.former", rule.history()));
        }
        return problems;
    }

    void change(AccountRow account, String password) {
        String hash = hashing.hash(password);
        Instant now = clock.instant();
        transactions.executeWrite(status -> {
            rows.keepPassword(account.id(), now);
            rows.changePassword(account.id(), hash, now);
            rows.forgetPasswords(account.id(), rule(account).history());
            return account;
        });
    }

    /** Whether a password that was right is good no more: the person has become more, or it has grown old. */
    boolean isOverdue(AccountRow account, String password) {
        SignInRule rule = rule(account);
        return isOld(account, rule)
                || !rules.problems(FIELD, password, owner(account), rule).isEmpty();
    }

    private boolean isOld(AccountRow account, SignInRule rule) {
        Instant since = Objects.requireNonNullElse(account.passwordChangedAt(), account.createdAt());
        return rule.days() != null && !since.plus(Duration.ofDays(rule.days())).isAfter(clock.instant());
    }

    /** The one in use is the first of the former. */
    private boolean isFormer(AccountRow account, String password, int most) {
        return Stream.concat(
                        Stream.ofNullable(account.passwordHash()),
                        rows.listPasswords(account.id(), Math.max(most - 1, 0)).stream())
                .limit(most)
                .anyMatch(hash -> hashing.matches(password, hash));
    }

    private SignInRule rule(AccountRow account) {
        Set<Role> roles = memberships.listOf(account.id()).stream()
                .map(row -> row.membership(clock.instant()))
                .filter(Membership::isActive)
                .map(Membership::role)
                .collect(Collectors.toSet());
        return asked.strictest(roles);
    }

    private Owner owner(AccountRow account) {
        return new Owner(account.login(), account.name(), emails.reveal(account.email()));
    }
}
