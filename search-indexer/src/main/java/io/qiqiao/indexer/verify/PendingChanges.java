package io.qiqiao.indexer.verify;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.outbox.OutboxEntry;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which records have a change in the outbox. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface PendingChanges extends GenericRepository<OutboxEntry, Long> {

    @Query("select distinct id from platform.outbox where kind = :kind and id in (:ids)")
    Set<UUID> list(String kind, Collection<UUID> ids);
}
