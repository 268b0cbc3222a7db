package io.qiqiao.push.turn;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.kernel.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for something to be done later in the current tenant, in the present transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TakingTurns extends GenericRepository<Turn, UUID> {

    default void add(String what, @Nullable UUID subject, Instant dueAt) {
        insert(Ids.next(), what, subject, dueAt);
    }

    @Query("""
            insert into platform.push_turn (id, tenant, what, subject, due_at)
            values (:id, platform.current_tenant(), :what, :subject, :dueAt)""")
    void insert(UUID id, String what, @Nullable UUID subject, Instant dueAt);
}
