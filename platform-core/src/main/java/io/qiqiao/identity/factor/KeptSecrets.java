package io.qiqiao.identity.factor;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.protection.Protection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrets of second factors, protected. */
@Singleton
final class KeptSecrets implements ProtectedRows {

    private static final KeyScope SCOPE = KeyScope.platform().with("second-factor");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FactorRows rows;
    private final Protection protection;

    KeptSecrets(FactorRows rows, Protection protection) {
        this.rows = rows;
        this.protection = protection;
    }

    String keep(String secret) {
        return protection.protect(SCOPE, secret);
    }

    /** The secret; one kept before there were keys lies open. */
    String reveal(String kept) {
        return protection.isProtected(kept) ? protection.reveal(SCOPE, kept) : kept;
    }

    @Override
    public String name() {
        return "second-factor";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() == null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<FactorRow> some = rows.listAfter(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(row -> renew(row.account(), row.secret()));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().account().toString());
    }

    private void renew(UUID account, String kept) {
        String renewed = protection.isProtected(kept) ? protection.renew(SCOPE, kept) : keep(kept);
        if (!renewed.equals(kept)) {
            rows.renew(account, kept, renewed);
        }
    }
}
