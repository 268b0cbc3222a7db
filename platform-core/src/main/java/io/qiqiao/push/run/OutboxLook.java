package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Looks whether the index has passed a change. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface OutboxLook extends GenericRepository<RunRow, UUID> {

    /** Whether the change still waits for the index, or is being indexed. */
    @Query("""
            select exists (select from platform.outbox
                where tenant = :tenant and kind = 'policy' and id = :policy and version <= :version)""")
    boolean waits(String tenant, UUID policy, long version);
}
