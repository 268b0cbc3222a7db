package io.qiqiao.matching.work;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Posts changes of the current tenant, in the transaction of the change: then none is lost. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Posting extends GenericRepository<PostedChange, Long> {

    /** What is only looked for with need not be in the index. */
    @Query("""
            insert into platform.matching_post (tenant, cause, kind, record, indexed_at)
            values (platform.current_tenant(), :cause, :kind, :record,
                case when :cause = 'supply' then null else clock_timestamp() end)""")
    void post(String cause, String kind, UUID record);
}
