package io.qiqiao.exchange.courier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's envelopes to others, and the pointers by which the courier finds them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentEnvelopes extends GenericRepository<SentRow, UUID> {

    String ROWS = """
            select s.id, s.receiver, s.topic, s.subject, cast(s.body as text) as body, s.sent_at, s.state, s.settled_at,
                cast(s.answer as text) as answer, cast(s.refusal as text) as refusal,
                coalesce(p.attempts, 0) as attempts
            from envelope_sent s left join platform.exchange_post p on p.id = s.id""";

    @Query("""
            insert into envelope_sent (id, receiver, topic, subject, body, sent_at)
            values (:id, :receiver, :topic, :subject, cast(:body as jsonb), :sentAt)""")
    void add(UUID id, String receiver, String topic, @Nullable UUID subject, String body, Instant sentAt);

    @Query("""
            insert into platform.exchange_post (id, sender, receiver, subject)
            values (:id, platform.current_tenant(), :receiver, :subject)""")
    void post(UUID id, String receiver, @Nullable UUID subject);

    @Query(ROWS + " where s.id = :id")
    Optional<SentRow> find(UUID id);

    @Query(ROWS + " where s.id < :before order by s.id desc limit :size")
    List<SentRow> list(UUID before, int size);

    @Query(ROWS + " where s.subject = :subject order by s.id")
    List<SentRow> listAbout(UUID subject);

    /** Answers 0 when it was settled before. */
    @Query("""
            update envelope_sent set state = :state, settled_at = :settledAt, answer = cast(:answer as jsonb),
                refusal = cast(:refusal as jsonb)
            where id = :id and state = 'posted'""")
    int settle(UUID id, String state, Instant settledAt, @Nullable String answer, @Nullable String refusal);
}
