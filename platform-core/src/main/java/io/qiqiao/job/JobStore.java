package io.qiqiao.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs of whoever asks: of the current tenant over the tenants' door, of the platform itself over its own
 * connections, where {@code platform.current_tenant()} is null.
 */
interface JobStore extends GenericRepository<JobRow, UUID> {

    String COLUMNS = """
            select id, kind, state, requested_by, requested_at, started_at, finished_at, done, total, note,
                cast(report as text) as report, cast(problem as text) as problem, cancel_asked
            from platform.job where tenant is not distinct from platform.current_tenant()""";

    @Query("""
            insert into platform.job (id, tenant, kind, state, parameters, requested_by, requested_at)
            values (:id, platform.current_tenant(), :kind, 'waiting', cast(:parameters as jsonb), :requestedBy,
                :requestedAt)""")
    void add(UUID id, String kind, String parameters, String requestedBy, Instant requestedAt);

    @Query(COLUMNS + " and id = :id")
    Optional<JobRow> find(UUID id);

    /** The newest first, beginning below {@code before}; ids rise with time. */
    @Query(COLUMNS + " and id < :before order by id desc limit :size")
    List<JobRow> list(UUID before, int size);

    /**
     * What waits for its first run, or after one that failed, is over at once; what runs, or has put itself off, is asked to
     * end: it may have others to tell.
     */
    @Query("""
            update platform.job set cancel_asked = true,
                due_at = case state when 'waiting' then clock_timestamp() else due_at end,
                state = case when state = 'waiting' and (attempts > 0 or started_at is null) then 'cancelled'
                    else state end,
                finished_at = case when state = 'waiting' and (attempts > 0 or started_at is null)
                    then clock_timestamp() else finished_at end
            where id = :id and tenant is not distinct from platform.current_tenant()
                and state in ('waiting', 'running')""")
    int cancel(UUID id);

    @Query("""
            update platform.job set state = 'waiting', cancel_asked = false, due_at = clock_timestamp(), attempts = 0,
                finished_at = null, problem = null
            where id = :id and tenant is not distinct from platform.current_tenant()
                and state in ('failed', 'cancelled')""")
    int resume(UUID id);

    /** The current tenant's. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OfTenant extends JobStore {}

    /** The platform's own. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface OfPlatform extends JobStore {}
}
