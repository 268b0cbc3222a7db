package io.qiqiao.qualifying;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.publication.Publication;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policies that reach the current tenant: its own and those of the tenants above it, as they are published; where
 * there is a local version, that one.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PoliciesAbove extends GenericRepository<Publication, UUID> {

    /** Those that say who qualifies as conditions, by rising id; without their full text. */
    @Query("""
            select kind, id, tenant, path, external_id, version, visibility, title, region, category,
                document - 'text' as document, published_at, localises, open_fields
            from platform.publication_at((select platform.current_path()))
            where kind = 'policy' and (select platform.current_path()) like path || '%'
                and document -> 'eligibility' is not null
                and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :size""")
    List<Publication> list(@Nullable UUID after, int size);

    @Query("""
            select * from platform.shown_publication
            where kind = 'policy' and id = :id and (select platform.current_path()) like path || '%'""")
    Optional<Publication> find(UUID id);
}
