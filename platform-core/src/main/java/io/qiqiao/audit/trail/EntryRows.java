package io.qiqiao.audit.trail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries, in the schema of whose audit it is: a tenant's, or {@code platform}. They are added and read; nothing else is
 * there to be called, and nothing else is granted.
 */
public interface EntryRows extends GenericRepository<EntryRow, UUID> {

    String COLUMNS = """
            select id, happened_at, action, outcome, account, role, party_kind, party_id,
                address, request, manner, object_kind, object_id, cast(details as text) as details from audit_entry""";

    /** Adds it, and tells the sealer in the same breath. */
    @Query("""
            with entry as (
                insert into audit_entry (id, happened_at, action, outcome, account, role, party_kind, party_id,
                    address, request, manner, object_kind, object_id, details)
                values (:id, :happenedAt, :action, :outcome, :account, :role, :partyKind, :partyId,
                    :address, :request, :manner, :objectKind, :objectId, cast(:details as jsonb)))
            insert into platform.audit_post (chain, entry) values (coalesce(platform.current_tenant(), 'platform'), :id)""")
    void add(EntryRow row);

    /** @param ids with commas between, which makes one statement of any number */
    @Query(COLUMNS + " where id = any(cast(string_to_array(:ids, ',') as uuid[]))")
    List<EntryRow> listByIds(String ids);

    @Query("select id from audit_entry where id > :after order by id limit :size")
    List<UUID> listIds(UUID after, int size);

    /** The newest first; a condition that is null is none. */
    @Query(COLUMNS + """
             where happened_at >= :from and happened_at < :until and (happened_at, id) < (:beforeAt, :beforeId)
                and (cast(:account as text) is null or account = :account)
                and (cast(:action as text) is null or action = :action)
                and (cast(:outcome as text) is null or outcome = :outcome)
                and (cast(:text as text) is null or object_id = :text or request = :text or address = :text
                    or strpos(lower(cast(details as text)), lower(:text)) > 0)
            order by happened_at desc, id desc limit :size""")
    List<EntryRow> list(
            @Nullable String account,
            @Nullable String action,
            @Nullable String outcome,
            Instant from,
            Instant until,
            @Nullable String text,
            Instant beforeAt,
            UUID beforeId,
            int size);

    /** The current tenant's. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OfTenant extends EntryRows {}

    /** The platform's own. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface OfPlatform extends EntryRows {}
}
