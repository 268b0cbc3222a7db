package io.qiqiao.push.saved;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What was shared with the current tenant for the first time; the database shows nothing else. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NewRecords extends GenericRepository<SavedSearch, UUID> {

    /**
     * By number. Who has seen a record in the network sees nothing new when it becomes public. The local versions of new
     * records are among them: which of the two stands here, the search knows.
     */
    @Query("""
            with fresh as (
                select f.kind, f.id, f.number, f.since from platform.first_publication f
                where f.number > :after and f.number <= :upTo
                    and not exists (select from platform.first_publication e
                        where e.kind = f.kind and e.id = f.id and e.number < f.number))
            select kind, id, number, since from fresh
            union all
            select l.kind, l.id, f.number, l.published_at from fresh f
                join platform.publication l on l.kind = f.kind and l.localises = f.id
            order by number""")
    List<NewRecord> list(long after, long upTo);
}
