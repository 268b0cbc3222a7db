package io.qiqiao.push.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reached the enterprises of the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRows extends GenericRepository<DeliveryRow, UUID> {

    String ROWS = """
            select d.id, d.enterprise, d.known_by, d.policy, d.version, d.fit, d.state, d.delivered_at, d.starred, d.opened_at,
                d.consulted_at, d.applied_at, d.feedback, p.title, p.issuer, p.classification, p.changed
            from push_delivery d join push_policy p on p.policy = d.policy and p.version = d.version""";

    /** What is not replaced, the newest first. */
    @Query(ROWS + "\n" + """
            where d.enterprise = :enterprise and d.state in ('delivered', 'recalled') and d.id < :before
                and (not :starredOnly or d.starred)
            order by d.id desc limit :size""")
    List<DeliveryRow> list(UUID enterprise, UUID before, boolean starredOnly, int size);

    @Query(ROWS + " where d.id = :id and d.enterprise = :enterprise and d.state <> 'withheld'")
    Optional<DeliveryRow> find(UUID enterprise, UUID id);

    @Query(ROWS + " where d.id in (:ids) order by d.id")
    List<DeliveryRow> listOf(List<UUID> ids);

    @Query("""
            select count(*) from push_delivery
            where enterprise = :enterprise and state = 'delivered' and opened_at is null""")
    long countUnopened(UUID enterprise);

    @Query("update push_delivery set opened_at = :at where id = :id and opened_at is null")
    int open(UUID id, Instant at);

    @Query("update inbox_item set read_at = :at where id = :id and read_at is null")
    void read(UUID id, Instant at);

    @Query("update push_delivery set consulted_at = coalesce(consulted_at, :at) where id = :id")
    void consult(UUID id, Instant at);

    @Query("update push_delivery set applied_at = coalesce(applied_at, :at) where id = :id")
    void apply(UUID id, Instant at);

    @Query("update push_delivery set starred = :starred where id = :id")
    void star(UUID id, boolean starred);

    @Query("update push_delivery set feedback = :reason where id = :id")
    void setFeedback(UUID id, @Nullable String reason);
}
