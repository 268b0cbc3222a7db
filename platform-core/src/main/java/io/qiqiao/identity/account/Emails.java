package io.qiqiao.identity.account;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.protection.Protection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The e-mail addresses of accounts: kept protected, and found by a blind index. */
@Singleton
public final class Emails implements ProtectedRows {

    private static final String FIELD = "account.email";
    private static final KeyScope SCOPE = KeyScope.platform().with(FIELD);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AccountRepository rows;
    private final Protection protection;

    Emails(AccountRepository rows, Protection protection) {
        this.rows = rows;
        this.protection = protection;
    }

    /** How an address is kept. */
    @Nullable
    String keep(@Nullable String address) {
        return address == null ? null : protection.protect(SCOPE, address);
    }

    /** What an address is found by. */
    @Nullable
    String index(@Nullable String address) {
        return address == null ? null : protection.blindIndex(SCOPE, FIELD, address);
    }

    /** What {@code name} is found by where it has the form of an address; else what nothing is found by. */
    String indexOfName(String name) {
        return name.indexOf('@') < 0 ? "" : protection.blindIndex(SCOPE, FIELD, name);
    }

    /** The address; one kept before they were protected lies open, and is what it is. */
    public @Nullable String reveal(@Nullable String kept) {
        return kept == null || !protection.isProtected(kept) ? kept : protection.reveal(SCOPE, kept);
    }

    @Override
    public String name() {
        return "account-email";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() == null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<AccountRow> some = rows.listWithEmail(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(this::renew);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }

    private void renew(AccountRow row) {
        String kept = String.valueOf(row.email());
        String renewed = protection.isProtected(kept) ? protection.renew(SCOPE, kept) : protection.protect(SCOPE, kept);
        if (!renewed.equals(kept)) {
            rows.renewEmail(row.id(), kept, renewed, String.valueOf(index(reveal(kept))));
        }
    }
}
