package io.qiqiao.library.intake;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What an import is to do.
 *
 * @param kind the kind of record its lines hold
 * @param visibility what its records become unless a line says otherwise
 * @param partyKind kind of the party the sender acts for
 * @param partyId that party's record, or null for the tenant's own authority
 * @param publishing whether the sender may publish: a line that says so is refused otherwise
 */
@Serdeable
record ImportParameters(
        String kind,
        String visibility,
        String partyKind,
        @Nullable String partyId,
        boolean publishing) {}
