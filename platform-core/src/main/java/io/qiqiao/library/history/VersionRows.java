package io.qiqiao.library.history;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the current tenant's records. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<ListingVersion, UUID> {

    ListingVersion save(ListingVersion version);

    Optional<ListingVersion> findByListingAndVersion(UUID listing, long version);

    /** The newest first, from below {@code under} on. */
    @Query("""
            select * from listing_version
            where listing = :listing and (cast(:under as bigint) is null or version < cast(:under as bigint))
            order by version desc limit :size""")
    List<ListingVersion> listNewest(UUID listing, @Nullable Long under, int size);

    /** Those of all records, by rising id. */
    @Query("select * from listing_version where id > :after order by id limit :size")
    List<ListingVersion> scanAll(UUID after, int size);

    /** Keeps the same content otherwise, unless it has been kept otherwise meanwhile. */
    @Query("""
            update listing_version set content = cast(:renewed as jsonb)
            where id = :id and content = cast(:kept as jsonb)""")
    void renew(UUID id, String kept, String renewed);
}
