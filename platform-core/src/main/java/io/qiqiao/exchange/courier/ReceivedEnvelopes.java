package io.qiqiao.exchange.courier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The envelopes that reached the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReceivedEnvelopes extends GenericRepository<ReceivedRow, UUID> {

    String ROWS = """
            select id, sender, topic, subject, cast(body as text) as body, sent_at, state, settled_at,
                cast(answer as text) as answer, cast(refusal as text) as refusal
            from envelope_received""";

    /** Adds it where it is not there yet; waits for whoever is just adding it. Tells nothing: see {@link #take}. */
    @Query("""
            insert into envelope_received (id, sender, topic, subject, body, sent_at, settled_at, state, answer, refusal)
            values (:id, :sender, :topic, :subject, cast(:body as jsonb), :sentAt, :settledAt, :state,
                cast(:answer as jsonb), cast(:refusal as jsonb))
            on conflict (id) do nothing""")
    void add(ReceivedRow envelope);

    /** Takes what this transaction has just added; answers 0 when another had added it before. */
    @Query("update envelope_received set state = 'applied' where id = :id and state = 'arriving'")
    int take(UUID id);

    @Query("update envelope_received set answer = cast(:answer as jsonb) where id = :id")
    void answer(UUID id, @Nullable String answer);

    @Query(ROWS + " where id = :id")
    Optional<ReceivedRow> find(UUID id);

    @Query(ROWS + " where id < :before order by id desc limit :size")
    List<ReceivedRow> list(UUID before, int size);

    @Query(ROWS + " where subject = :subject order by id")
    List<ReceivedRow> listAbout(UUID subject);
}
