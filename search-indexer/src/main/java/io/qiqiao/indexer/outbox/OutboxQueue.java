package io.qiqiao.indexer.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.outbox.OutboxEntry;
import java.util.Collection;
import java.util.List;

/**
 * The outbox from its reading end. Several workers and processes take from it at once without waiting for each other;
 * what a worker took and never came back with is taken by another when its claim has run out.
 */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface OutboxQueue extends GenericRepository<OutboxEntry, Long> {

    /** The oldest changes that nobody works on, from now on the caller's for so many seconds. */
    @Query("""
            with due as (
                select position from platform.outbox
                where claimed_until is null or claimed_until < clock_timestamp()
                order by position limit :size for update skip locked)
            update platform.outbox as entry
            set claimed_until = clock_timestamp() + :seconds * interval '1 second'
            from due where entry.position = due.position
            returning entry.*""")
    List<OutboxEntry> claim(int size, long seconds);

    /** They are in the index. */
    @Query("delete from platform.outbox where position in (:positions)")
    long acknowledge(Collection<Long> positions);

    /** They may be taken again at once. */
    @Query("update platform.outbox set claimed_until = null where position in (:positions)")
    long release(Collection<Long> positions);

    /** It could not be indexed, and is tried again after so many seconds. */
    @Query("""
            update platform.outbox set attempts = attempts + 1, problem = :problem,
                claimed_until = clock_timestamp() + :seconds * interval '1 second'
            where position = :position""")
    long postpone(long position, String problem, long seconds);

    @Query("""
            select count(*) as waiting, count(*) filter (where attempts > 0) as postponed,
                coalesce(cast(extract(epoch from clock_timestamp() - min(appended_at)) as bigint), 0) as oldest_seconds
            from platform.outbox""")
    OutboxLag lag();

    /** The latest problem of those that could not be indexed. */
    @Query("""
            select coalesce((select kind || ' ' || id || ': ' || problem from platform.outbox
            where attempts > 0 order by position limit 1), '')""")
    String problem();
}
