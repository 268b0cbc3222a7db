package io.qiqiao.web.limit.bucket;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface UseRows extends GenericRepository<UseRow, UUID> {

    @Query("insert into platform.limit_use (process, number, uses) values (:process, :number, :uses)")
    void add(UUID process, long number, String uses);

    /** What others told of late, the oldest first. */
    @Query("""
            select process, number, uses from platform.limit_use
            where process <> :process and told_at > clock_timestamp() - :millis * interval '1 millisecond'
            order by told_at""")
    List<UseRow> listOfOthers(UUID process, long millis);

    @Query("delete from platform.limit_use where told_at < clock_timestamp() - :millis * interval '1 millisecond'")
    void removeOlder(long millis);
}
