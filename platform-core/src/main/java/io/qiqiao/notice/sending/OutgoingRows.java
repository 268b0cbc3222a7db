package io.qiqiao.notice.sending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages, in the schema of whoever sends them: a tenant's, or {@code platform}. */
interface OutgoingRows extends GenericRepository<OutgoingRow, UUID> {

    /** Adds it where the same message is not there yet. */
    @Query("""
            insert into outgoing_message (id, channel, recipient, subject, body, created_at, deduplication_key,
                unsubscribe)
            values (:id, :channel, :recipient, :subject, :body, :createdAt, :deduplicationKey, :unsubscribe)
            on conflict (deduplication_key) do nothing""")
    void add(OutgoingRow message);

    @Query("insert into platform.message_post (id, tenant) values (:id, platform.current_tenant())")
    void post(UUID id);

    @Query("select exists (select from outgoing_message where id = :id)")
    boolean has(UUID id);

    @Query("select * from outgoing_message where id = :id")
    Optional<OutgoingRow> find(UUID id);

    @Query("select * from outgoing_message where deduplication_key = :key")
    Optional<OutgoingRow> findByKey(String key);

    @Query("select * from outgoing_message where id < :before order by id desc limit :size")
    List<OutgoingRow> list(UUID before, int size);

    @Query("""
            update outgoing_message set state = :state, sent_at = :sentAt, problem = :problem
            where id = :id and state = 'waiting'""")
    void mark(UUID id, String state, @Nullable Instant sentAt, @Nullable String problem);

    /** The current tenant's. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface OfTenant extends OutgoingRows {}

    /** The platform's own. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface OfPlatform extends OutgoingRows {}
}
