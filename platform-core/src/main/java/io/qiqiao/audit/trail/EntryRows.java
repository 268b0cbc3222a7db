package io.qiqiao.audit.trail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Entries of one audit. They are added and read; nothing else is there to be called, and nothing else is granted. */
public interface EntryRows {

    String ROW = """
            (id, happened_at, action, outcome, account, role, party_kind, party_id,
                address, request, manner, object_kind, object_id, details)
            values (:id, :happenedAt, :action, :outcome, :account, :role, :partyKind, :partyId,
                :address, :request, :manner, :objectKind, :objectId, cast(:details as jsonb))""";

    String COLUMNS = """
            select id, happened_at, action, outcome, account, role, party_kind, party_id,
                address, request, manner, object_kind, object_id, cast(details as text) as details""";

    /** Adds it, and tells the sealer in the same breath. */
    void add(EntryRow row);

    List<EntryRow> listByIds(List<UUID> ids);

    /** The current tenant's. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OfTenant extends EntryRows, GenericRepository<EntryRow, UUID> {

        @Override
        @Query("with entry as (insert into audit_entry " + ROW + """
                ) insert into platform.audit_post (chain, entry) values (platform.current_tenant(), :id)""")
        void add(EntryRow row);

        @Override
        @Query(COLUMNS + " from audit_entry where id in (:ids)")
        List<EntryRow> listByIds(List<UUID> ids);
    }

    /** The platform's own. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface OfPlatform extends EntryRows, GenericRepository<EntryRow, UUID> {

        @Override
        @Query("with entry as (insert into platform.audit_entry " + ROW + """
                ) insert into platform.audit_post (chain, entry) values ('platform', :id)""")
        void add(EntryRow row);

        @Override
        @Query(COLUMNS + " from platform.audit_entry where id in (:ids)")
        List<EntryRow> listByIds(List<UUID> ids);
    }
}
