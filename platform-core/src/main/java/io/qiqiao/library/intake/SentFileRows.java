package io.qiqiao.library.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that wait for their columns, in the current tenant's schema. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentFileRows extends GenericRepository<Listing, UUID> {

    String COLUMNS = "select id, kind, visibility, format, lines, sent_by, sent_at, expires_at from import_file ";

    @Query("""
            insert into import_file (id, kind, visibility, format, lines, sent_by, sent_at, expires_at)
            values (:id, :kind, :visibility, :format, :lines, :sentBy, :sentAt, :expiresAt)""")
    void add(
            UUID id,
            String kind,
            String visibility,
            String format,
            int lines,
            String sentBy,
            Instant sentAt,
            Instant expiresAt);

    @Query(COLUMNS + "where id = :id and sent_by = :sentBy and expires_at > :moment")
    Optional<SentFile> find(UUID id, String sentBy, Instant moment);

    @Query(COLUMNS + "where expires_at <= :moment order by expires_at limit 20")
    List<SentFile> listExpired(Instant moment);

    @Query("delete from import_line where job = :id")
    void removeLines(UUID id);

    @Query("delete from import_file where id = :id")
    void remove(UUID id);
}
