package io.qiqiao.registration.joining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param contact protected, see {@link io.qiqiao.registration.draft.KeptContacts} */
@MappedEntity("joining_request")
record JoiningRow(
        @Id UUID id,
        UUID enterprise,
        UUID account,
        String name,
        String channel,
        String contact,
        @TypeDef(type = DataType.JSON) String facts,
        String state,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    @Override
    public String toString() {
        return "JoiningRow[id=" + id + "]";
    }
}
