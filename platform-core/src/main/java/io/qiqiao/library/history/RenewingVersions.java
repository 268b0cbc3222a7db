package io.qiqiao.library.history;

import io.qiqiao.library.listing.SensitiveFields;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the sensitive fields of what records were under new keys. */
@Singleton
final class RenewingVersions implements ProtectedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final VersionRows rows;
    private final SensitiveFields sensitive;

    RenewingVersions(VersionRows rows, SensitiveFields sensitive) {
        this.rows = rows;
        this.sensitive = sensitive;
    }

    @Override
    public String name() {
        return "listing-version";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<ListingVersion> some = rows.scanAll(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(this::renew);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }

    private void renew(ListingVersion row) {
        String renewed = sensitive.renew(row.kind(), row.content());
        if (!renewed.equals(row.content())) {
            rows.renew(row.id(), row.content(), renewed);
        }
    }
}
