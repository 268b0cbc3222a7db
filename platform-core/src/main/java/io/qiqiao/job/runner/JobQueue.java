package io.qiqiao.job.runner;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of all tenants, as the runner handles them. Leases are by the database's clock, so that processes on
 * several machines agree; whatever a run writes names its number, so that nothing comes from one that was taken over.
 */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface JobQueue extends GenericRepository<ClaimedJob, UUID> {

    /**
     * The job whose turn it is, locked: of the tenants with the fewest running, the longest due. One of a suspended
     * tenant waits.
     */
    @Query("""
            select j.id, j.tenant, j.kind, cast(j.parameters as text) as parameters, j.requested_by, j.run, j.attempts,
                j.done, j.done_before, j.total, j.note, cast(j.report as text) as report
            from platform.job j
            where j.kind in (:kinds)
                and (j.state = 'waiting' and j.due_at <= clock_timestamp()
                    or j.state = 'running' and j.claimed_until < clock_timestamp())
                and (j.tenant is null
                    or exists (select from platform.tenant t where t.code = j.tenant and t.state = 'active'))
            order by (select count(*) from platform.job r
                    where r.state = 'running' and r.tenant is not distinct from j.tenant), j.due_at
            limit 1 for update of j skip locked""")
    Optional<ClaimedJob> lockNext(List<String> kinds);

    @Query("""
            update platform.job set state = 'running', run = :run, attempts = :attempts, done_before = done,
                started_at = coalesce(started_at, clock_timestamp()),
                claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond'
            where id = :id""")
    void takeUp(UUID id, int run, int attempts, long leaseMillis);

    /**
     * Writes the run's number beside the checkpoint. Waits for a transaction of the run before, so that the checkpoint
     * read afterwards is its last.
     */
    @Query("""
            insert into platform.job_checkpoint (job, tenant, run) values (:id, :tenant, :run)
            on conflict (job) do update set run = excluded.run""")
    void mark(UUID id, @Nullable String tenant, int run);

    /** Holds the job a little longer and says how far it is; answers 0 when it is lost. */
    @Query("""
            update platform.job set claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond',
                done = :done, total = :total, note = :note
            where id = :id and run = :run and state = 'running'""")
    int renew(UUID id, int run, long leaseMillis, long done, @Nullable Long total, @Nullable String note);

    @Query("select cancel_asked from platform.job where id = :id")
    boolean isCancelAsked(UUID id);
}
