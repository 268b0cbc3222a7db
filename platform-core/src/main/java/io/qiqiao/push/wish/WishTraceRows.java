package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Who set what in the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishTraceRows extends GenericRepository<ChannelWish, UUID> {

    @Query("""
            select 'channel' as what, channel || ' ' || rhythm as value, changed_at as since
                from push_channel where account = :account
            union all select 'subscription', kind || ' ' || value, created_at
                from push_subscription where account = :account
            union all select 'webhook', address, changed_at from push_webhook where account = :account
            union all select 'feed', '', created_at from push_feed where account = :account
            order by since""")
    List<WishTrace> listOf(UUID account);

    /** Mail went to the person. */
    @Query("delete from push_channel where account = :account and channel = 'mail'")
    void endMail(UUID account);

    /** The rest is the party's, and stays; who set it is {@code nobody} any more. */
    default void forget(UUID account, UUID nobody) {
        forgetInChannels(account, nobody);
        forgetInSubscriptions(account, nobody);
        forgetInWebhooks(account, nobody);
        forgetInFeeds(account, nobody);
    }

    @Query("update push_channel set account = :nobody where account = :account")
    void forgetInChannels(UUID account, UUID nobody);

    @Query("update push_subscription set account = :nobody where account = :account")
    void forgetInSubscriptions(UUID account, UUID nobody);

    @Query("update push_webhook set account = :nobody where account = :account")
    void forgetInWebhooks(UUID account, UUID nobody);

    @Query("update push_feed set account = :nobody where account = :account")
    void forgetInFeeds(UUID account, UUID nobody);
}
