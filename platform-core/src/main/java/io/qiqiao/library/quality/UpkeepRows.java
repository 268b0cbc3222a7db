package io.qiqiao.library.quality;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the current tenant's records are looked after. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UpkeepRows extends GenericRepository<Listing, UUID> {

    @Query("select listing, days, confirmed_at, warned_at from upkeep where listing = :listing")
    Optional<Upkeep> find(UUID listing);

    @Query("""
            insert into upkeep (listing, kind, days) values (:listing, :kind, :days)
            on conflict (listing) do update set days = excluded.days""")
    void setDays(UUID listing, String kind, int days);

    @Query("""
            insert into upkeep (listing, kind, confirmed_at) values (:listing, :kind, :now)
            on conflict (listing) do update set confirmed_at = excluded.confirmed_at, warned_at = null""")
    void confirm(UUID listing, String kind, Instant now);

    @Query("""
            insert into upkeep (listing, kind, warned_at) values (:listing, :kind, :now)
            on conflict (listing) do update set warned_at = excluded.warned_at""")
    void warn(UUID listing, String kind, Instant now);

    /** Published records of a kind that are to be looked at again at {@code by} or before, by rising id. */
    @Query("""
            select r.* from listing r left join upkeep u on u.listing = r.id
            where r.kind = :kind and r.state = 'published' and r.localises is null and r.id > :after
                and greatest(r.changed_at, coalesce(u.confirmed_at, r.changed_at))
                    + make_interval(days => coalesce(u.days, :days)) <= :by
            order by r.id limit :size""")
    List<Listing> listDue(String kind, int days, Instant by, UUID after, int size);

    @Query("""
            select count(*) from listing r left join upkeep u on u.listing = r.id
            where r.kind = :kind and r.state = 'published' and r.localises is null
                and greatest(r.changed_at, coalesce(u.confirmed_at, r.changed_at))
                    + make_interval(days => coalesce(u.days, :days)) <= :by""")
    long countDue(String kind, int days, Instant by);

    /** 0 when the day's work was begun by another process. */
    @Query("insert into upkeep_day (day, done_at) values (:day, :now) on conflict (day) do nothing")
    int begin(LocalDate day, Instant now);

    /** How many records of a kind were made, and were first shown, in each month from {@code since} on. */
    @Query("""
            select month, sum(made) as made, sum(shown) as shown from (
                select to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*) as made, 0 as shown
                from listing where kind = :kind and created_at >= :since group by 1
                union all
                select to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM'), 0, count(*)
                from listing where kind = :kind and published_at >= :since group by 1) as counted
            group by month order by month""")
    List<MonthCount> countByMonth(String kind, Instant since);
}
