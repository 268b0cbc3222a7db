package io.qiqiao.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration on its way.
 *
 * @param verified whether its owner has proved the contact
 * @param asked whether a code was sent to the contact that has not been used yet
 * @param facts the enterprise's fields so far, by their names in its record, as typed
 * @param enterprise the record it led to, or null
 * @param admission what its owner has become, or null while it is not finished
 * @param introduction by whom its owner was sent, or null
 */
public record Registration(
        UUID id,
        Contact contact,
        boolean verified,
        boolean asked,
        Map<String, Object> facts,
        boolean finished,
        @Nullable UUID account,
        @Nullable UUID enterprise,
        @Nullable Admission admission,
        @Nullable Introduction introduction,
        Instant expiresAt) {

    public Registration {
        facts = Map.copyOf(facts);
    }

    /** What its owner is called, as far as somebody said so; else empty. */
    public String name() {
        return introduction == null ? "" : Objects.requireNonNullElse(introduction.name(), "");
    }

    /** What became of somebody who registered. */
    public enum Admission {
        /** They act for the enterprise. */
        MEMBER,
        /** The enterprise is on file: somebody of it, or the authority, has to agree. */
        WAITING
    }
}
