package io.qiqiao.library.export;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exports, in the current tenant's schema. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExportFiles extends GenericRepository<Listing, UUID> {

    String COLUMNS =
            "select job, kind, format, requested_by, requested_at, rows, bytes, ready_at, expires_at from export_file ";

    @Query("""
            insert into export_file (job, kind, format, requested_by, requested_at)
            values (:job, :kind, :format, :requestedBy, :requestedAt)""")
    void add(UUID job, String kind, String format, String requestedBy, Instant requestedAt);

    @Query(COLUMNS + "where job = :job")
    Optional<ExportFile> find(UUID job);

    @Query(COLUMNS + "where requested_by = :requestedBy order by requested_at desc, job desc limit :size")
    List<ExportFile> listOf(String requestedBy, int size);

    @Query(COLUMNS + "where expires_at < :moment order by expires_at limit 100")
    List<ExportFile> listExpired(Instant moment);

    @Query("""
            update export_file set rows = :rows, bytes = :bytes, ready_at = :readyAt, expires_at = :expiresAt
            where job = :job""")
    void ready(UUID job, long rows, long bytes, Instant readyAt, Instant expiresAt);

    @Query("delete from export_file where job = :job")
    void remove(UUID job);
}
