package io.qiqiao.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/**
 * Tells the index that a record of the current tenant changed. Append in the same transaction as the change: then none
 * is lost and none is told that did not happen.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Outbox extends GenericRepository<OutboxEntry, Long> {

    /** @param version the record's version after the change; it rises whenever anything shown of it changes */
    @Query("""
            insert into platform.outbox (tenant, kind, id, version)
            values (platform.current_tenant(), :kind, :id, :version)""")
    void append(String kind, UUID id, long version);
}
