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

/** Mappings of columns, in the current tenant's schema: one for each kind and set of headings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RememberedRows extends GenericRepository<Listing, UUID> {

    String COLUMNS = "select id, kind, headings, mapping, saved_by, saved_at from import_columns ";

    @Query("""
            insert into import_columns (id, kind, fingerprint, headings, mapping, saved_by, saved_at)
            values (:id, :kind, :fingerprint, :headings, :mapping, :savedBy, :savedAt)
            on conflict (kind, fingerprint) do update set headings = excluded.headings, mapping = excluded.mapping,
                saved_by = excluded.saved_by, saved_at = excluded.saved_at""")
    void save(
            UUID id, String kind, String fingerprint, String headings, String mapping, String savedBy, Instant savedAt);

    @Query(COLUMNS + "where kind = :kind and fingerprint = :fingerprint")
    Optional<RememberedRow> find(String kind, String fingerprint);

    @Query(COLUMNS + "order by saved_at desc, id desc limit :size")
    List<RememberedRow> list(int size);

    @Query("delete from import_columns where id = :id")
    int remove(UUID id);
}
