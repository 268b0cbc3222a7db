package io.qiqiao.search.unfound;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Searches without hits in the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnfoundRows extends GenericRepository<UnfoundDay, String> {

    /** Counts words once more; new ones only while fewer than {@code most} are kept of the day. */
    @Query("""
            insert into unfound_search as kept (words, day, times)
            select :words, :day, 1
            where (select count(*) from unfound_search where day = :day) < :most
                or exists (select from unfound_search where words = :words and day = :day)
            on conflict (words, day) do update set times = kept.times + 1""")
    int count(String words, LocalDate day, int most);

    @Query("delete from unfound_search where day < :first")
    int forget(LocalDate first);

    /** The most frequent first, behind those of {@code times} and {@code words}. */
    @Query("""
            select words, sum(times) as times, max(day) as last_day from unfound_search
            where day between :first and :last
            group by words
            having sum(times) < :times or sum(times) = :times and words > :words
            order by sum(times) desc, words
            limit :size""")
    List<Unfound> list(LocalDate first, LocalDate last, long times, String words, int size);
}
