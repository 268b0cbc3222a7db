package io.qiqiao.library.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of imports, in the current tenant's schema. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRows extends GenericRepository<Listing, UUID> {

    @Query("""
            select line, text, outcome, external_id, listing, effect, problems from import_line
            where job = :job and line > :after and outcome is null order by line limit :size""")
    List<ImportLine> listWaiting(UUID job, int after, int size);

    @Query("""
            update import_line set outcome = :outcome, external_id = :externalId, listing = :listing, effect = :effect,
                problems = cast(:problems as jsonb)
            where job = :job and line = :line""")
    void settle(
            UUID job,
            int line,
            String outcome,
            @Nullable String externalId,
            @Nullable UUID listing,
            @Nullable String effect,
            @Nullable String problems);

    @Query("""
            select count(*) as total,
                count(*) filter (where outcome = 'accepted') as accepted,
                count(*) filter (where outcome = 'corrected') as corrected,
                count(*) filter (where outcome = 'unchanged') as unchanged,
                count(*) filter (where outcome = 'refused') as refused,
                count(*) filter (where effect = 'new') as fresh,
                count(*) filter (where effect = 'changed') as changed
            from import_line where job = :job""")
    ImportCounts count(UUID job);

    /** Lines with one of the outcomes, from the one after {@code after} on. */
    @Query("""
            select line, text, outcome, external_id, listing, effect, problems from import_line
            where job = :job and line > :after and outcome = any (string_to_array(:outcomes, ','))
            order by line limit :size""")
    List<ImportLine> listSettled(UUID job, String outcomes, int after, int size);
}
