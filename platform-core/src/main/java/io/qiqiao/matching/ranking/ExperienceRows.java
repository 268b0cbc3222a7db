package io.qiqiao.matching.ranking;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.List;
import java.util.UUID;

/** Sums over the current tenant's matches. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExperienceRows extends GenericRepository<Listing, UUID> {

    @Query("""
            select coalesce(provider_id, cast(target as text)) as answering,
                count(*) filter (where taken) as taken,
                count(*) filter (where state = 'completed') as solved,
                count(*) filter (where state in ('declined', 'lapsed', 'withdrawn')) as missed,
                count(*) filter (where state in ('notified', 'accepted', 'confirmed')) as busy,
                max(notified_at) as last_offered
            from demand_match where notified_at is not null
            group by coalesce(provider_id, cast(target as text))""")
    List<TrackRow> listTracks();

    @Query("select target from demand_match where demand = :demand and state in ('refused', 'removed', 'broken-off')")
    List<UUID> listRefused(UUID demand);
}
