package io.qiqiao.matching.work;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What waits to be looked at, of all tenants. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface PostedChanges extends GenericRepository<PostedChange, Long> {

    /** Notes of what has left the outbox that the index has it; what was written there is found a little later. */
    @Query("""
            update platform.matching_post p set indexed_at = clock_timestamp(),
                due_at = clock_timestamp() + :settlingMillis * interval '1 millisecond'
            where p.indexed_at is null and not exists (select from platform.outbox o
                where o.tenant = p.tenant and o.kind = p.kind and o.id = p.record)""")
    void noteIndexed(long settlingMillis);

    @Query("""
            select id, tenant, cause, kind, record, attempts from platform.matching_post
            where indexed_at is not null and due_at <= clock_timestamp()
                and (claimed_until is null or claimed_until < clock_timestamp())
            order by id limit :size for update skip locked""")
    List<PostedChange> lockDue(int size);

    @Query("""
            update platform.matching_post
            set claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond' where id in (:ids)""")
    void takeUp(List<Long> ids, long leaseMillis);

    @Query("""
            update platform.matching_post set claimed_until = null, attempts = attempts + 1, problem = :problem,
                due_at = clock_timestamp() + :delayMillis * interval '1 millisecond' where id in (:ids)""")
    void putBack(List<Long> ids, String problem, long delayMillis);

    @Query("delete from platform.matching_post where id in (:ids)")
    void remove(List<Long> ids);
}
