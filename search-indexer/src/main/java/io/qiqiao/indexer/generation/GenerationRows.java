package io.qiqiao.indexer.generation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/**
 * Which generations there are. A builder that has not told for a while that it goes on is taken for dead.
 */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface GenerationRows extends GenericRepository<Generation, String> {

    @Query("select kind, name, state from platform.search_generation order by kind, state")
    List<Generation> list();

    /** 0 when the kind is being built already. */
    @Query("""
            insert into platform.search_generation (kind, name, state) values (:kind, :name, 'building')
            on conflict do nothing""")
    long begin(String kind, String name);

    /** 0 when somebody took the building away. */
    @Query("""
            update platform.search_generation set touched_at = clock_timestamp()
            where kind = :kind and name = :name and state = 'building'""")
    long touch(String kind, String name);

    @Query("""
            delete from platform.search_generation
            where kind = :kind and state = 'building'
                and touched_at < clock_timestamp() - :seconds * interval '1 second'""")
    long abandon(String kind, long seconds);

    @Query("delete from platform.search_generation where kind = :kind and name = :name")
    long remove(String kind, String name);

    @Query("delete from platform.search_generation where kind = :kind and state = 'serving'")
    long retire(String kind);

    /** 0 when somebody took the building away. */
    @Query("""
            update platform.search_generation set state = 'serving'
            where kind = :kind and name = :name and state = 'building'""")
    long serve(String kind, String name);
}
