package io.qiqiao.identity.account;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.password.PasswordHashing;
import io.qiqiao.identity.safety.SafetyEvent;
import io.qiqiao.identity.safety.TellingOwners;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as the control data keeps them. */
@Singleton
final class StoredAccounts implements Accounts, PasswordProof {

    private final AccountRepository rows;
    private final Emails emails;
    private final Phones phones;
    private final PasswordHashing hashing;
    private final ChosenPasswords passwords;
    private final TellingOwners owners;
    private final Audit audit;
    private final Clock clock;

    StoredAccounts(
            AccountRepository rows,
            Emails emails,
            Phones phones,
            PasswordHashing hashing,
            ChosenPasswords passwords,
            TellingOwners owners,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.emails = emails;
        this.phones = phones;
        this.hashing = hashing;
        this.passwords = passwords;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Account create(NewAccount person) {
        AccountRow row = row(person);
        if (!isAdded(row, person)) {
            throw taken(row, person);
        }
        return account(row);
    }

    @Override
    public Account ensure(NewAccount person) {
        Optional<AccountRow> there = rows.findByLogin(Names.spelled(person.login()));
        if (there.isPresent()) {
            return samePerson(there.get(), person);
        }
        AccountRow row = row(person);
        if (isAdded(row, person)) {
            return account(row);
        }
        // Somebody was quicker with the same login, or the e-mail is another's.
        return rows.findByLogin(row.login())
                .map(quicker -> samePerson(quicker, person))
                .orElseThrow(() -> taken(row, person));
    }

    @Override
    public Optional<Account> find(UUID id) {
        return rows.findById(id).map(this::account);
    }

    @Override
    public Optional<Account> findBySignInName(String name) {
        return findByAnyName(Names.spelled(name)).map(this::account);
    }

    @Override
    public void requireGood(UUID account, String password) {
        refuse(passwords.problems(row(account), password));
    }

    @Override
    public void setPassword(UUID account, String password) {
        requireGood(account, password);
        AccountRow before = row(account);
        passwords.change(before, password);
        audit.record(AuditEvent.of("password-change").by(AuditSubject.of(account)));
        if (before.passwordHash() != null) {
            owners.tell(account, SafetyEvent.PASSWORD_CHANGED);
        }
    }

    @Override
    public Optional<Account> prove(String name, String password) {
        Optional<AccountRow> row = findByAnyName(Names.spelled(name));
        // Always one full hashing, so that time tells nobody who has an account.
        boolean right =
                hashing.matches(password, row.map(AccountRow::passwordHash).orElse(null));
        return row.filter(found -> right).map(this::account).filter(Account::active);
    }

    @Override
    public boolean isOverdue(UUID account, String password) {
        return passwords.isOverdue(row(account), password);
    }

    @Override
    public String subject(String name) {
        String spelled = Names.spelled(name);
        return findByAnyName(spelled).map(row -> row.id().toString()).orElseGet(() -> Names.veiled(spelled));
    }

    @Override
    public void noteSignIn(UUID account, String address) {
        rows.signedIn(account, clock.instant(), address);
    }

    @Override
    public Optional<EarlierSignIn> findEarlier(UUID account) {
        return rows.findEarlierSignIn(account);
    }

    private Optional<AccountRow> findByAnyName(String spelled) {
        return rows.findByAnyName(spelled, emails.indexOfName(spelled), phones.indexOfName(Names.phone(spelled)));
    }

    private boolean isAdded(AccountRow row, NewAccount person) {
        if (rows.isOpenly(email(person))) {
            return false;
        }
        rows.add(row);
        return rows.findById(row.id()).isPresent();
    }

    private Account account(AccountRow row) {
        return row.account(emails.reveal(row.email()), phones.reveal(row.phone()));
    }

    private AccountRow row(UUID account) {
        return rows.findById(account).orElseThrow(Refusal::notFound);
    }

    private AccountRow row(NewAccount person) {
        List<FieldProblem> problems = new ArrayList<>(Names.problems(person));
        String password = person.password();
        if (password != null) {
            problems.addAll(passwords.problems(person));
        }
        refuse(problems);
        Instant now = clock.instant();
        String email = Names.spelledOrNull(person.email());
        String phone = Names.phoneOrNull(person.phone());
        return new AccountRow(
                Ids.next(),
                Names.spelled(person.login()),
                person.name().strip(),
                emails.keep(email),
                emails.index(email),
                phones.keep(phone),
                phones.index(phone),
                password == null ? null : hashing.hash(password),
                password == null ? null : now,
                AccountRow.ACTIVE,
                now,
                null);
    }

    private Account samePerson(AccountRow there, NewAccount person) {
        @Nullable String email = Names.spelledOrNull(person.email());
        if (email != null && !email.equals(emails.reveal(there.email()))) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "identity.login.taken", there.login());
        }
        return account(there);
    }

    private Refusal taken(AccountRow wanted, NewAccount person) {
        List<AccountRow> holders = rows.listTaking(
                wanted.login(),
                Objects.requireNonNullElse(wanted.emailIndex(), ""),
                email(person),
                Objects.requireNonNullElse(wanted.phoneIndex(), ""));
        if (holders.stream().anyMatch(holder -> holder.login().equals(wanted.login()))) {
            return Refusal.of(ErrorCode.ALREADY_EXISTS, "identity.login.taken", wanted.login());
        }
        boolean email =
                holders.stream().map(holder -> emails.reveal(holder.email())).anyMatch(email(person)::equals);
        return Refusal.of(ErrorCode.ALREADY_EXISTS, email ? "identity.email.taken" : "identity.phone.taken");
    }

    /** As it is looked for, or empty words, which are nobody's. */
    private static String email(NewAccount person) {
        return Objects.requireNonNullElse(Names.spelledOrNull(person.email()), "");
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
