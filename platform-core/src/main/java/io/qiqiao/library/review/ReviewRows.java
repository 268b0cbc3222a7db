package io.qiqiao.library.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's reviews. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRows extends GenericRepository<ReviewCase, UUID> {

    ReviewCase save(ReviewCase submitted);

    @Query("select * from review_case where id = :id")
    Optional<ReviewCase> find(UUID id);

    @Query("select * from review_case where id = :id for update")
    Optional<ReviewCase> lock(UUID id);

    @Query("select * from review_case where state = 'open' order by due_at, id limit :size")
    List<ReviewCase> listOpen(int size);

    @Query("select count(*) from review_case where state = 'open'")
    long countOpen();

    @Query("select * from review_case where listing = :listing order by submitted_at desc, id limit :size")
    List<ReviewCase> listOf(UUID listing, int size);

    @Query("""
            update review_case set state = :state, opinion = :opinion, decided_at = :now, decided_by = :decider
            where id = :id and state = 'open'""")
    int decide(UUID id, String state, @Nullable String opinion, Instant now, String decider);

    @Query("""
            update review_case set state = 'taken-back', decided_at = :now, decided_by = :decider
            where listing = :listing and state = 'open'""")
    void takeBack(UUID listing, Instant now, String decider);

    @Query("select kind, wanted, days from review_setting where kind = :kind")
    Optional<ReviewSetting> findSetting(String kind);

    @Query("""
            insert into review_setting (kind, wanted, days, changed_at, changed_by)
            values (:kind, :wanted, :days, :now, :changer)
            on conflict (kind) do update set wanted = excluded.wanted, days = excluded.days,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
    void putSetting(String kind, boolean wanted, int days, Instant now, String changer);
}
