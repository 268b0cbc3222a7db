package io.qiqiao.push.channel;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses that are called, and the calls. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WebhookRows extends GenericRepository<Webhook, UUID> {

    @Query("select * from push_webhook where enterprise = :enterprise")
    Optional<Webhook> find(UUID enterprise);

    @Query("""
            insert into push_webhook (enterprise, address, secret, account, changed_at)
            values (:enterprise, :address, :secret, :account, :changedAt)
            on conflict (enterprise) do update set address = excluded.address, secret = excluded.secret,
                account = excluded.account, changed_at = excluded.changed_at""")
    void put(Webhook webhook);

    @Query("delete from push_webhook where enterprise = :enterprise")
    void remove(UUID enterprise);

    @Query("select * from push_webhook where enterprise > :after order by enterprise limit :size")
    List<Webhook> listAfter(UUID after, int size);

    @Query("update push_webhook set secret = :renewed where enterprise = :enterprise and secret = :kept")
    void renew(UUID enterprise, String kept, String renewed);

    @Query("""
            insert into push_webhook_call (id, enterprise, body, state, created_at)
            values (:id, :enterprise, :body, 'waiting', :at)""")
    void addCall(UUID id, UUID enterprise, String body, Instant at);

    @Query("select id, enterprise, body, state, attempts from push_webhook_call where id = :id")
    Optional<WebhookCall> findCall(UUID id);

    @Query("""
            select id, cast(body as jsonb) ->> 'event' as event, state, attempts, problem, created_at
            from push_webhook_call where enterprise = :enterprise order by id desc limit :size""")
    List<CallSoFar> listCalls(UUID enterprise, int size);

    @Query("""
            update push_webhook_call set state = :state, attempts = :attempts, problem = :problem, sent_at = :sentAt
            where id = :id and state = 'waiting'""")
    void mark(UUID id, String state, int attempts, @Nullable String problem, @Nullable Instant sentAt);
}
