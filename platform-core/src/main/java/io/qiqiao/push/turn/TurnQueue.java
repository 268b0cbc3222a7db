package io.qiqiao.push.turn;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be done, of all tenants. Changes are noted by the database and by its clock, all else by the program's. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface TurnQueue extends GenericRepository<Turn, UUID> {

    /** The longest due with others like it in the same tenant, held for a while; empty when nothing is due. */
    @Transactional("platform")
    default List<Turn> claim(Instant now, int most, long leaseMillis) {
        List<Turn> first = lockNext(now);
        if (first.isEmpty()) {
            return first;
        }
        List<Turn> alike = lockAlike(first.getFirst().tenant(), first.getFirst().what(), now, most);
        takeUp(alike.stream().map(Turn::id).toList(), leaseMillis);
        return alike;
    }

    @Query("""
            select t.id, t.tenant, t.what, t.subject, t.due_at, t.attempts from platform.push_turn t
            where t.due_at <= greatest(:now, clock_timestamp()) and (t.due_at <= :now or t.what = 'enterprise') and (t.claimed_until is null or t.claimed_until < clock_timestamp())
                and exists (select from platform.tenant n where n.code = t.tenant and n.state = 'active')
            order by t.due_at limit 1 for update of t skip locked""")
    List<Turn> lockNext(Instant now);

    @Query("""
            select id, tenant, what, subject, due_at, attempts from platform.push_turn
            where tenant = :tenant and what = :what and due_at <= greatest(:now, clock_timestamp())
                and (due_at <= :now or what = 'enterprise') and (claimed_until is null or claimed_until < clock_timestamp())
            order by due_at limit :most for update skip locked""")
    List<Turn> lockAlike(String tenant, String what, Instant now, int most);

    @Query("""
            update platform.push_turn
            set claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond' where id in (:ids)""")
    void takeUp(List<UUID> ids, long leaseMillis);

    @Query("""
            update platform.push_turn
            set claimed_until = clock_timestamp() + :delayMillis * interval '1 millisecond', attempts = attempts + 1
            where id in (:ids)""")
    void putBack(List<UUID> ids, long delayMillis);

    @Query("delete from platform.push_turn where id in (:ids)")
    void remove(List<UUID> ids);
}
