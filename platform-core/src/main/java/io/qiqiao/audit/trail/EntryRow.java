package io.qiqiao.audit.trail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the table.
 *
 * @param account the person's pseudonym
 * @param details a JSON object of texts
 */
@RecordBuilder
@MappedEntity("audit_entry")
public record EntryRow(
        @Id UUID id,
        Instant happenedAt,
        String action,
        String outcome,
        @Nullable String account,
        @Nullable String role,
        @Nullable String partyKind,
        @Nullable String partyId,
        @Nullable String address,
        @Nullable String request,
        String manner,
        @Nullable String objectKind,
        @Nullable String objectId,
        String details)
        implements EntryRowBuilder.With {}
