package io.qiqiao.protection.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A data key as it is kept.
 *
 * @param wrapped the key, sealed with the master key
 */
@MappedEntity("data_key")
record DataKeyRow(
        @Id UUID id,
        String owner,
        String purpose,
        int version,
        String suite,
        String wrapped,
        String master,
        Instant createdAt) {

    static final String FIELD = "field";
    static final String INDEX = "index";

    /** What the wrapping is bound to, so that no wrapped key can stand in another's row. */
    static String context(String owner, String purpose, int version) {
        return "data key " + owner + " " + purpose + " " + version;
    }

    String context() {
        return context(owner, purpose, version);
    }

    @Override
    public String toString() {
        return "DataKeyRow[" + context() + "]";
    }
}
