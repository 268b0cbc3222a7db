package io.qiqiao.registration.draft;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param contact protected, see {@link KeptContacts}
 * @param introduced protected, see {@link KeptIntroductions}
 */
@MappedEntity("registration")
record RegistrationRow(
        @Id UUID id,
        String secretHash,
        String channel,
        String contact,
        String contactIndex,
        @Nullable String codeHash,
        @Nullable Instant codeExpiresAt,
        int codeTries,
        @Nullable Instant verifiedAt,
        @TypeDef(type = DataType.JSON) String facts,
        String state,
        @Nullable UUID account,
        @Nullable UUID enterprise,
        @Nullable String admission,
        @Nullable String introduced,
        Instant createdAt,
        Instant changedAt,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "RegistrationRow[id=" + id + "]";
    }
}
