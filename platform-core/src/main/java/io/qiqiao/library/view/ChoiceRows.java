package io.qiqiao.library.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the current tenant's persons chose for their lists. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChoiceRows extends GenericRepository<ListChoice, UUID> {

    @Query("select * from list_choice where account = :account and kind = :kind")
    Optional<ListChoice> find(UUID account, String kind);

    @Query("select * from list_choice where account = :account order by kind")
    List<ListChoice> listOf(UUID account);

    @Query("""
            insert into list_choice (account, kind, columns) values (:account, :kind, :columns)
            on conflict (account, kind) do update set columns = excluded.columns""")
    void putColumns(UUID account, String kind, String columns);

    @Query("update list_choice set columns = null where account = :account and kind = :kind")
    void dropColumns(UUID account, String kind);

    @Query("""
            insert into list_choice (account, kind, opens) values (:account, :kind, :view)
            on conflict (account, kind) do update set opens = excluded.opens""")
    void putOpens(UUID account, String kind, UUID view);

    /** The list opens with this view no longer. */
    @Query("update list_choice set opens = null where account = :account and opens = :view")
    void dropOpens(UUID account, UUID view);

    @Query("delete from list_choice where account = :account")
    void removeOf(UUID account);
}
