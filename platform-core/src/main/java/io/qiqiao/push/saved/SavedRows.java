package io.qiqiao.push.saved;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The saved searches of the current tenant's persons. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SavedRows extends GenericRepository<SavedSearch, UUID> {

    @Query("""
            insert into saved_search (id, account, name, question, rhythm, looked_to, due_at, created_at, changed_at)
            values (:id, :account, :name, :question, :rhythm, :lookedTo, :dueAt, :createdAt, :changedAt)""")
    void add(SavedSearch search);

    /** Lets nobody else add for the account until the present transaction ends. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('saved_search:' || :account, 0)) as text)")
    String holdAccount(String account);

    @Query("select * from saved_search where account = :account order by name, id")
    List<SavedSearch> listOf(UUID account);

    @Query("select * from saved_search where id = :id and account = :account")
    Optional<SavedSearch> find(UUID id, UUID account);

    @Query("select * from saved_search where id = :id and account = :account for update")
    Optional<SavedSearch> hold(UUID id, UUID account);

    @Query("""
            update saved_search set name = :name, rhythm = :rhythm, looked_to = :lookedTo, due_at = :dueAt,
                changed_at = :at
            where id = :id""")
    void change(UUID id, String name, String rhythm, long lookedTo, @Nullable Instant dueAt, Instant at);

    @Query("delete from saved_search where id = :id and account = :account")
    int remove(UUID id, UUID account);

    @Query("delete from saved_search where account = :account")
    void removeOf(UUID account);

    @Query("select count(*) from saved_search where due_at <= :due")
    long countDue(Instant due);

    /** The least that was looked at of what is due; less than nothing when nothing is. */
    @Query("select coalesce(min(looked_to), -1) from saved_search where due_at <= :due")
    long findLeast(Instant due);

    @Query("select * from saved_search where due_at <= :due and id > :after order by id limit :size")
    List<SavedSearch> listDue(Instant due, UUID after, int size);

    /** Those that are still due, as they are now, held until the present transaction ends. */
    @Query("select * from saved_search where id in (:ids) and due_at <= :due order by id for update")
    List<SavedSearch> holdDue(List<UUID> ids, Instant due);

    @Query("update saved_search set looked_to = :lookedTo, due_at = :next where id in (:ids)")
    void lookedAt(List<UUID> ids, long lookedTo, Instant next);
}
