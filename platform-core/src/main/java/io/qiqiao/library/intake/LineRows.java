package io.qiqiao.library.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of all imports of the current tenant, as they lie there. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LineRows extends GenericRepository<Listing, UUID> {

    /** Some lines in order, from the one behind {@code line} of {@code job} on. */
    @Query("""
            select job, line, text, problems from import_line where (job, line) > (:job, :line)
            order by job, line limit :size""")
    List<LineRow> scanAll(UUID job, int line, int size);

    /** Puts a renewed line in the place of the old one, unless somebody has changed it meanwhile. */
    @Query("""
            update import_line set text = :text, problems = cast(:problems as jsonb)
            where job = :job and line = :line and text = :textBefore
                and problems is not distinct from cast(:problemsBefore as jsonb)""")
    void renew(
            UUID job,
            int line,
            String textBefore,
            @Nullable String problemsBefore,
            String text,
            @Nullable String problems);
}
