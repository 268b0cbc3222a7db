package io.qiqiao.matching.life;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.List;
import java.util.UUID;

/** The current tenant's demands that go on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface GoingOn extends GenericRepository<Listing, UUID> {

    /** Those that nobody has taken up first, the longest waiting of them before the others. */
    @Query("""
            select d.id, d.title, coalesce(d.content ->> 'life', 'open') as life, d.published_at,
                count(m.id) filter (where m.state = 'proposed') as proposed,
                count(m.id) filter (where m.state = 'notified') as waiting,
                count(m.id) filter (where m.state in ('accepted', 'confirmed')) as taken
            from listing d left join demand_match m on m.demand = d.id
            where d.kind = 'demand' and d.state = 'published'
                and coalesce(d.content ->> 'life', 'open') in ('open', 'matched', 'in-service')
            group by d.id
            order by coalesce(d.content ->> 'life', 'open') = 'open' desc, d.published_at, d.id limit :size""")
    List<DemandLine> list(int size);
}
