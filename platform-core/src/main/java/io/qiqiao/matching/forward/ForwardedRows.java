package io.qiqiao.matching.forward;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands that came to the current tenant from below. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ForwardedRows extends GenericRepository<ForwardedDemand, UUID> {

    @Query("""
            insert into forwarded_demand (id, origin, sender, demand, note, state, received_at, changed_at)
            values (:id, :origin, :sender, cast(:demand as jsonb), :note, :state, :receivedAt, :changedAt)
            on conflict (id) do nothing""")
    void add(ForwardedDemand row);

    @Query("select * from forwarded_demand where id = :id")
    Optional<ForwardedDemand> find(UUID id);

    /** 0 when it was dealt with otherwise before. */
    @Query("""
            update forwarded_demand set state = :state, answer = :answer, changed_at = :now
            where id = :id and (state = 'waiting' or (state = 'recommended' and :state = 'recommended'))""")
    int settle(UUID id, String state, @Nullable String answer, Instant now);

    /** Those that wait come first, the longest waiting of them first; then the latest. */
    @Query("""
            select * from forwarded_demand
            order by (state = 'waiting') desc, case when state = 'waiting' then received_at end, received_at desc, id
            limit :size""")
    List<ForwardedDemand> list(int size);
}
