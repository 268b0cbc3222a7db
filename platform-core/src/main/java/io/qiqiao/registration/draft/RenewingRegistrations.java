package io.qiqiao.registration.draft;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the contacts of registrations, and who sent people, under new keys. */
@Singleton
final class RenewingRegistrations implements ProtectedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RegistrationRows rows;
    private final KeptContacts contacts;
    private final KeptIntroductions introductions;

    RenewingRegistrations(RegistrationRows rows, KeptContacts contacts, KeptIntroductions introductions) {
        this.rows = rows;
        this.contacts = contacts;
        this.introductions = introductions;
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<RegistrationRow> some = rows.listAfter(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(row -> rows.renew(
                row.id(),
                row.contact(),
                row.introduced(),
                contacts.renew(row.contact()),
                introductions.renew(row.introduced())));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }
}
