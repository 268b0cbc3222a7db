package io.qiqiao.library.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What imports are about, in the current tenant's schema. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportHeads extends GenericRepository<Listing, UUID> {

    @Query("""
            insert into import_run (job, kind, visibility, format, dry, tried)
            values (:job, :kind, :visibility, :format, :dry, :tried)""")
    void add(UUID job, String kind, String visibility, String format, boolean dry, @Nullable UUID tried);

    /** Notes of which file a run is, and what its columns meant. */
    @Query("update import_run set file = :file, columns = :columns where job = :job")
    void mapped(UUID job, UUID file, String columns);

    @Query("select job, kind, visibility, format, dry, tried, file, columns from import_run where job = :job")
    Optional<ImportHead> find(UUID job);

    @Query("select job, kind, visibility, format, dry, tried, file, columns from import_run where tried = :tried")
    Optional<ImportHead> findByTried(UUID tried);

    /** The lines of a run, to be read anew; what was flawed before anything was read of it stays so. */
    @Query("""
            insert into import_line (job, line, text, flawed, outcome, external_id, problems)
            select :job, line, text, flawed, case when flawed then outcome end, case when flawed then external_id end,
                case when flawed then problems end
            from import_line where job = :tried""")
    void copyLines(UUID tried, UUID job);

    /** Of the lines of a table that name the same record only the first is kept; the others are told which that is. */
    @Query("""
            update import_line set flawed = true, outcome = 'refused',
                problems = jsonb_build_array(jsonb_build_object('field', 'externalId', 'key', 'intake.external-id-twice',
                    'arguments', jsonb_build_array(cast(twice.first as text))))
            from (select line, min(line) over (partition by external_id) as first
                from import_line where job = :job and external_id is not null) as twice
            where import_line.job = :job and import_line.line = twice.line and twice.line > twice.first
                and import_line.outcome is null""")
    void refuseRepetitions(UUID job);
}
