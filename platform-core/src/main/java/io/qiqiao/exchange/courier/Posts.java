package io.qiqiao.exchange.courier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** What waits to be carried, of all tenants. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface Posts extends GenericRepository<Post, UUID> {

    /** The longest due, locked; one about a subject only when nothing earlier about it is on its way. */
    @Query("""
            select p.id, p.sender, p.receiver, p.attempts from platform.exchange_post p
            where p.due_at <= clock_timestamp() and (p.claimed_until is null or p.claimed_until < clock_timestamp())
                and (p.subject is null or not exists (select from platform.exchange_post e
                    where e.sender = p.sender and e.receiver = p.receiver and e.subject = p.subject and e.id < p.id))
            order by p.due_at limit 1 for update of p skip locked""")
    Optional<Post> lockNext();

    @Query("""
            update platform.exchange_post
            set claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond' where id = :id""")
    void takeUp(UUID id, long leaseMillis);

    @Query("""
            update platform.exchange_post set claimed_until = null, attempts = attempts + 1, problem = :problem,
                due_at = clock_timestamp() + :delayMillis * interval '1 millisecond' where id = :id""")
    void putBack(UUID id, String problem, long delayMillis);

    @Query("""
            update platform.exchange_post set claimed_until = null, problem = :problem,
                due_at = clock_timestamp() + :delayMillis * interval '1 millisecond' where id = :id""")
    void hold(UUID id, String problem, long delayMillis);

    @Query("delete from platform.exchange_post where id = :id")
    void remove(UUID id);

    /** The state of a tenant, or empty when this placement knows none of that code. */
    @Query("select state from platform.tenant where code = :code")
    Optional<String> findTenantState(String code);
}
