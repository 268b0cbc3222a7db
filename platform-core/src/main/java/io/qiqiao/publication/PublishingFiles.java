package io.qiqiao.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Shares which files belong to a record of the current tenant, in the transaction that shares the record. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PublishingFiles extends GenericRepository<PublishedFiles, UUID> {

    /** Shares them, or what has become of them since; the record must be shared already. */
    @Query("""
            insert into platform.published_files (kind, id, tenant, files)
            values (:kind, :id, platform.current_tenant(), cast(:files as jsonb))
            on conflict (kind, id) do update set files = excluded.files""")
    void put(String kind, UUID id, String files);

    /** Takes them back; they go by themselves when the record is taken back. */
    @Query(
            "delete from platform.published_files where kind = :kind and id = :id and tenant = platform.current_tenant()")
    void remove(String kind, UUID id);
}
