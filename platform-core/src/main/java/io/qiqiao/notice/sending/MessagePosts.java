package io.qiqiao.notice.sending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What waits to be sent, of all tenants and of the platform. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface MessagePosts extends GenericRepository<MessagePost, UUID> {

    /** The longest due, now held for a while by whoever asked; empty when none waits. */
    @Transactional("platform")
    default Optional<MessagePost> claim(long leaseMillis) {
        Optional<MessagePost> next = lockNext();
        next.ifPresent(post -> takeUp(post.id(), leaseMillis));
        return next;
    }

    @Query("""
            select id, tenant, attempts from platform.message_post
            where due_at <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())
            order by due_at limit 1 for update skip locked""")
    Optional<MessagePost> lockNext();

    @Query("""
            update platform.message_post
            set claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond' where id = :id""")
    void takeUp(UUID id, long leaseMillis);

    @Query("""
            update platform.message_post set claimed_until = null, attempts = attempts + 1,
                due_at = clock_timestamp() + :delayMillis * interval '1 millisecond' where id = :id""")
    void putBack(UUID id, long delayMillis);

    @Query("delete from platform.message_post where id = :id")
    void remove(UUID id);
}
