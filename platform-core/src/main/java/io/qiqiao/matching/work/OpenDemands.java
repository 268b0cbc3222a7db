package io.qiqiao.matching.work;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's demands that are open. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpenDemands extends GenericRepository<Listing, UUID> {

    String OPEN = """
            select id from listing where kind = 'demand' and state = 'published'
                and coalesce(content ->> 'life', 'open') = 'open'""";

    /** By id; {@code owner} narrows to those of one enterprise. */
    @Query(OPEN
            + " and (cast(:owner as text) is null or (owner_kind = 'enterprise' and owner_id = :owner)) order by id")
    List<UUID> list(@Nullable String owner);

    /** Those whose last day is over, and those without one that were published long ago. */
    @Query(OPEN + """
             and (content ->> 'wantedBy' < :today
                or (content ->> 'wantedBy' is null and published_at < :longAgo)) order by id""")
    List<UUID> listOver(String today, Instant longAgo);
}
