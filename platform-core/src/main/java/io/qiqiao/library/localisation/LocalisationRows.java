package io.qiqiao.library.localisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's local versions come from. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LocalisationRows extends GenericRepository<Localisation, UUID> {

    Localisation save(Localisation localisation);

    @Query("select * from localisation where listing = :listing")
    Optional<Localisation> find(UUID listing);

    @Query("update localisation set followed = :version where listing = :listing")
    void follow(UUID listing, long version);

    @Query("""
            update localisation set reviewed = :version, reviewed_text = cast(:text as jsonb), reviewed_at = :now,
                reviewed_by = :reviewer
            where listing = :listing""")
    void review(UUID listing, long version, String text, Instant now, String reviewer);
}
