package io.qiqiao.push.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy as it is pushed in the current tenant.
 *
 * @param issuer code of the tenant that published it: this one, or one above it
 * @param eligibility who qualifies, as JSON; null where nobody said so in a structured form: then it goes to subscribers
 * @param applyTo the last day on which one can apply, or null
 * @param expires the last day on which it holds, or null
 * @param changed names of the fields that differ from the version pushed before, with commas between
 * @param corrects the version pushed before, or null
 * @param state {@code active}, {@code replaced} or {@code recalled}
 * @param job what delivers it here
 */
@MappedEntity("push_policy")
public record PolicyInForce(
        @Id UUID policy,
        long version,
        String issuer,
        String title,
        String summary,
        @Nullable String classification,
        @Nullable @TypeDef(type = DataType.JSON) String eligibility,
        @Nullable LocalDate applyTo,
        @Nullable LocalDate expires,
        String changed,
        @Nullable Long corrects,
        String state,
        @Nullable UUID job,
        Instant acceptedAt) {

    public List<String> changedFields() {
        return changed.isEmpty() ? List.of() : Arrays.asList(changed.split(","));
    }

    /** Says that a notice in an inbox is about this version. */
    public String key() {
        return "push:" + policy + ":" + version;
    }
}
