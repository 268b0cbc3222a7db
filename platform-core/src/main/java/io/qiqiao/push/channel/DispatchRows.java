package io.qiqiao.push.channel;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to leave by channels, of the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DispatchRows extends GenericRepository<DispatchRow, UUID> {

    @Query("""
            select enterprise, channel from push_dispatch where state = 'waiting' and due_at <= :now
            group by enterprise, channel order by min(due_at) limit :size""")
    List<Addressee> listDue(Instant now, int size);

    @Query("""
            select id, delivery, enterprise, channel from push_dispatch
            where state = 'waiting' and due_at <= :now and enterprise = :enterprise and channel = :channel
            order by due_at, id for update""")
    List<DispatchRow> lockDue(UUID enterprise, String channel, Instant now);

    @Query("update push_dispatch set state = 'sent', sent_at = :now, message = :message where id in (:ids)")
    void sent(List<UUID> ids, UUID message, Instant now);

    @Query("update push_dispatch set state = 'dropped' where id in (:ids)")
    void drop(List<UUID> ids);

    @Query("update push_dispatch set due_at = :due where id in (:ids)")
    void putOff(List<UUID> ids, Instant due);

    @Query("""
            select count(distinct message) from push_dispatch
            where enterprise = :enterprise and channel = :channel and state = 'sent' and sent_at > :since""")
    long countMessages(UUID enterprise, String channel, Instant since);

    /** Who gets something, and by which channel. */
    @Introspected
    record Addressee(UUID enterprise, String channel) {}
}
