package io.qiqiao.push.saved;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.UUID;

/**
 * Numbers first publications of all tenants, once they have committed and the index has them. One numbers at a time: so
 * whoever has seen a number has seen all that are lower, and what is numbered later is higher.
 */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface Numbering extends GenericRepository<SavedSearch, UUID> {

    /** Numbers what waits; answers the highest number there is. */
    @Transactional("platform")
    default long number() {
        hold();
        numberWaiting();
        return highest();
    }

    @Query("select cast(pg_advisory_xact_lock(hashtextextended('first_publication', 0)) as text)")
    String hold();

    @Query("""
            update platform.first_publication f set number = nextval('platform.first_publication_count')
            where f.number is null
                and exists (select from platform.publication p
                    where p.kind = f.kind and p.id = f.id and p.visibility = f.visibility)
                and not exists (select from platform.outbox o where o.kind = f.kind and o.id = f.id)""")
    void numberWaiting();

    @Query("select coalesce(max(number), 0) from platform.first_publication")
    long highest();
}
