package io.qiqiao.push.saved;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The moments at which saved searches of the current tenant are due. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlannedRows extends GenericRepository<SavedSearch, UUID> {

    /** Answers 1 where nobody is to look at that moment yet, or who was has begun already. */
    @Query("""
            insert into saved_search_run (due_at) values (:due)
            on conflict (due_at) do update set job = null where saved_search_run.job is not null""")
    int plan(Instant due);

    /** The moments that have come and have no job, held until the present transaction ends. */
    @Query("select due_at from saved_search_run where job is null and due_at <= :now order by due_at for update")
    List<Instant> holdWaiting(Instant now);

    @Query("update saved_search_run set job = :job where due_at in (:due)")
    void begin(List<Instant> due, UUID job);

    @Query("delete from saved_search_run where job is not null and due_at < :before")
    void removeBefore(Instant before);
}
