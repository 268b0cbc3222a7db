package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The runs of the current tenant, as the issuer. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRows extends GenericRepository<RunRow, UUID> {

    @Query("""
            insert into push_run (job, policy, version, deed, requested_at)
            values (:job, :policy, :version, :deed, :requestedAt)""")
    void add(UUID job, UUID policy, long version, String deed, Instant requestedAt);

    /** The latest of a policy. */
    @Query("select * from push_run where policy = :policy order by version desc limit 1")
    Optional<RunRow> findLatest(UUID policy);

    /** The latest by which a policy was pushed. */
    @Query("select * from push_run where policy = :policy and deed = 'publish' order by version desc limit 1")
    Optional<RunRow> findLatestPublication(UUID policy);
}
