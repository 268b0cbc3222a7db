package io.qiqiao.identity.account;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.protection.Protection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phone numbers of accounts: kept protected, and found by a blind index. */
@Singleton
final class Phones implements ProtectedRows {

    private static final String FIELD = "account.phone";
    private static final KeyScope SCOPE = KeyScope.platform().with(FIELD);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AccountRepository rows;
    private final Protection protection;

    Phones(AccountRepository rows, Protection protection) {
        this.rows = rows;
        this.protection = protection;
    }

    /** How a number is kept. */
    @Nullable
    String keep(@Nullable String number) {
        return number == null ? null : protection.protect(SCOPE, number);
    }

    /** What a number is found by. */
    @Nullable
    String index(@Nullable String number) {
        return number == null ? null : protection.blindIndex(SCOPE, FIELD, number);
    }

    /** What {@code name} is found by where it has the form of a number; else what nothing is found by. */
    String indexOfName(String name) {
        return Names.isPhone(name) ? protection.blindIndex(SCOPE, FIELD, name) : "";
    }

    /** The number; one kept before there were keys lies open. */
    @Nullable
    String reveal(@Nullable String kept) {
        return kept == null || !protection.isProtected(kept) ? kept : protection.reveal(SCOPE, kept);
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() == null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<AccountRow> some = rows.listWithPhone(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(this::renew);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }

    private void renew(AccountRow row) {
        String kept = String.valueOf(row.phone());
        String renewed = protection.isProtected(kept) ? protection.renew(SCOPE, kept) : protection.protect(SCOPE, kept);
        if (!renewed.equals(kept)) {
            rows.renewPhone(row.id(), kept, renewed, String.valueOf(index(reveal(kept))));
        }
    }
}
