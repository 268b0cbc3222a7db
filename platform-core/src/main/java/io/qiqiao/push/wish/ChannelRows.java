package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The channels that enterprises of the current tenant chose. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChannelRows extends GenericRepository<ChannelWish, UUID> {

    @Query("select * from push_channel where enterprise = :enterprise and channel = :channel")
    Optional<ChannelWish> find(UUID enterprise, String channel);

    @Query("select * from push_channel where token = :token")
    Optional<ChannelWish> findByToken(String token);

    @Query("""
            insert into push_channel (enterprise, channel, rhythm, account, token, changed_at)
            values (:enterprise, :channel, :rhythm, :account, :token, :changedAt)
            on conflict (enterprise, channel) do update set rhythm = excluded.rhythm, account = excluded.account,
                changed_at = excluded.changed_at""")
    void put(ChannelWish wish);

    @Query(
            "update push_channel set rhythm = 'off', changed_at = :at where enterprise = :enterprise and channel = :channel")
    void switchOff(UUID enterprise, String channel, Instant at);

    @Query("""
            update push_dispatch set state = 'dropped'
            where enterprise = :enterprise and channel = :channel and state = 'waiting'""")
    void dropWaiting(UUID enterprise, String channel);
}
