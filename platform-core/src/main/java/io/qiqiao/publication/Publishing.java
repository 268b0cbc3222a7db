package io.qiqiao.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares records of the current tenant and takes them back, in the transaction that changes the record itself. The
 * database refuses to do so for another tenant.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Publishing extends GenericRepository<Publication, UUID> {

    /** Shares a record, or what has become of it since, which is fresh; tenant and path are the current tenant's. */
    @Query("""
            insert into platform.publication (id, kind, tenant, path, external_id, version, visibility, title,
                region, category, document, published_at, localises, open_fields)
            values (:id, :kind, platform.current_tenant(), platform.current_path(), :externalId, :version, :visibility,
                :title, :region, :category, cast(:document as jsonb), :publishedAt, :localises, :openFields)
            on conflict (kind, id) do update set external_id = excluded.external_id, version = excluded.version,
                visibility = excluded.visibility, title = excluded.title, region = excluded.region,
                category = excluded.category, document = excluded.document,
                open_fields = excluded.open_fields, stale_since = null""")
    void put(Publication publication);

    /**
     * Says that nobody has looked at a record since it was due, or that somebody has; does nothing when it is not shared.
     *
     * @param since when it was due, or null
     */
    @Query("""
            update platform.publication set stale_since = :since
            where kind = :kind and id = :id and tenant = platform.current_tenant()
                and stale_since is distinct from cast(:since as timestamptz)""")
    void setStaleSince(String kind, UUID id, @Nullable Instant since);

    /** Takes a record back; does nothing when it is not shared. */
    @Query("delete from platform.publication where kind = :kind and id = :id and tenant = platform.current_tenant()")
    void remove(String kind, UUID id);
}
