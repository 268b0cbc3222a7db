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

/** Demands of the current tenant that went upward. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentRows extends GenericRepository<SentForwarding, UUID> {

    @Query("""
            insert into demand_forwarding (id, demand, receiver, state, note, sent_at, changed_at)
            values (:id, :demand, :receiver, :state, :note, :sentAt, :changedAt)""")
    void add(SentForwarding forwarding);

    @Query("select * from demand_forwarding where id = :id")
    Optional<SentForwarding> find(UUID id);

    @Query("select * from demand_forwarding where demand = :demand order by sent_at desc")
    List<SentForwarding> listOf(UUID demand);

    @Query("update demand_forwarding set state = :state, answer = :answer, changed_at = :now where id = :id")
    void settle(UUID id, String state, @Nullable String answer, Instant now);
}
