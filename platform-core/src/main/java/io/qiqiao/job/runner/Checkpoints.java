package io.qiqiao.job.runner;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** How far each job has got, written in the transaction of the work itself. */
interface Checkpoints extends GenericRepository<ClaimedJob, UUID> {

    @Query("select cast(content as text) from platform.job_checkpoint where job = :job and content is not null")
    Optional<String> find(UUID job);

    /** Answers 0 when the job has been taken over since. */
    @Query("update platform.job_checkpoint set content = cast(:content as jsonb) where job = :job and run = :run")
    int save(UUID job, int run, String content);

    /** Of tenants' jobs, in the tenant's transaction. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OfTenant extends Checkpoints {}

    /** Of the platform's own jobs. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface OfPlatform extends Checkpoints {}
}
