package io.qiqiao.library.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The views of the current tenant: each is one person's, or with no account the tenant's. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ViewRows extends GenericRepository<ListView, UUID> {

    /** Lets nobody else add for the same owner until the present transaction ends. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('list_view:' || :owner, 0)) as text)")
    String holdOwner(String owner);

    @Query("""
            insert into list_view (id, account, kind, name, content, created_at, changed_at)
            values (:id, cast(:account as uuid), :kind, :name, :content, :createdAt, :changedAt)""")
    void add(
            UUID id,
            @Nullable UUID account,
            String kind,
            String name,
            String content,
            Instant createdAt,
            Instant changedAt);

    /** A person's own, then those that are shared, each by name. */
    @Query("""
            select * from list_view where kind = :kind and (account = :account or account is null)
            order by account is null, name, id""")
    List<ListView> listOf(String kind, UUID account);

    @Query("select * from list_view where account = :account order by kind, name, id")
    List<ListView> listOwn(UUID account);

    @Query("select * from list_view where id = :id and (account = :account or account is null)")
    Optional<ListView> find(UUID id, UUID account);

    @Query("select * from list_view where id = :id and (account = :account or account is null) for update")
    Optional<ListView> hold(UUID id, UUID account);

    @Query("""
            update list_view set account = cast(:account as uuid), name = :name, content = :content, changed_at = :at
            where id = :id""")
    void change(UUID id, @Nullable UUID account, String name, String content, Instant at);

    @Query("delete from list_view where id = :id")
    void remove(UUID id);

    @Query("delete from list_view where account = :account")
    void removeOf(UUID account);
}
