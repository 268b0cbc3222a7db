package io.qiqiao.job.runner;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Where the ends of runs are written. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface RunEnds extends GenericRepository<RunEnd, UUID> {

    /** Lets go of it; does nothing when it is lost. */
    @Query("""
            update platform.job set state = :state, claimed_until = null, attempts = :attempts,
                due_at = clock_timestamp() + :delayMillis * interval '1 millisecond',
                finished_at = case when :state = 'waiting' then null else clock_timestamp() end,
                done = :done, total = :total, note = :note,
                report = cast(:report as jsonb), problem = cast(:problem as jsonb)
            where id = :id and run = :run and state = 'running'""")
    void write(RunEnd end);
}
