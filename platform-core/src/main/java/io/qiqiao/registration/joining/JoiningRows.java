package io.qiqiao.registration.joining;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's requests. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JoiningRows extends GenericRepository<JoiningRow, UUID> {

    /** Writes nothing when the same person asks already. How many rows that was is not told. */
    @Query("""
            insert into joining_request (id, enterprise, account, name, channel, contact, facts, state, created_at)
            values (:id, :enterprise, :account, :name, :channel, :contact, cast(:facts as jsonb), :state, :createdAt)
            on conflict (enterprise, account) where state = 'pending' do nothing""")
    void ask(JoiningRow row);

    @Query("select * from joining_request where account = :account order by created_at, id")
    List<JoiningRow> listOf(UUID account);

    @Query("select * from joining_request where id = :id")
    Optional<JoiningRow> find(UUID id);

    @Query("""
            select * from joining_request
            where state = 'pending' and (cast(:enterprise as uuid) is null or enterprise = cast(:enterprise as uuid))
            order by created_at, id limit :size""")
    List<JoiningRow> listPending(@Nullable UUID enterprise, int size);

    /** 0 when it was decided otherwise before. */
    @Query("""
            update joining_request
            set state = :state, decided_at = coalesce(decided_at, :now), decided_by = coalesce(decided_by, :decider)
            where id = :id and state in ('pending', :state)""")
    int decide(UUID id, String state, Instant now, UUID decider);

    /** Some, by rising id. */
    @Query("select * from joining_request where id > :after order by id limit :size")
    List<JoiningRow> listAfter(UUID after, int size);

    /** Puts the contact under another key, unless it was changed meanwhile. */
    @Query("update joining_request set contact = :renewed where id = :id and contact = :before")
    void renew(UUID id, String before, String renewed);

    @Query("delete from joining_request where account = :account")
    void forget(UUID account);
}
