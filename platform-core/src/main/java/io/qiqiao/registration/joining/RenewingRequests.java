package io.qiqiao.registration.joining;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.registration.draft.KeptContacts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the contacts of requests to join under new keys. */
@Singleton
final class RenewingRequests implements ProtectedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JoiningRows rows;
    private final KeptContacts contacts;

    RenewingRequests(JoiningRows rows, KeptContacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "joining-request";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<JoiningRow> some = rows.listAfter(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(row -> rows.renew(row.id(), row.contact(), contacts.renew(row.contact())));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }
}
