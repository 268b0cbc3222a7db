package io.qiqiao.identity.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.identity.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
record AccountRow(
        @Id UUID id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String emailIndex,
        @Nullable String phone,
        @Nullable String phoneIndex,
        @Nullable String passwordHash,
        @Nullable Instant passwordChangedAt,
        String state,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    static final String ACTIVE = "active";

    /**
     * @param address the e-mail address, as it was before it was protected
     * @param number the phone number, likewise
     */
    Account account(@Nullable String address, @Nullable String number) {
        return new Account(id, login, name, address, number, passwordHash != null, ACTIVE.equals(state));
    }

    @Override
    public String toString() {
        return "AccountRow[id=" + id + "]";
    }
}
