package io.qiqiao.tenancy.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry's table of tenants, and the copy of it that the placement keeps. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface TenantRows extends GenericRepository<TenantRow, String> {

    Optional<TenantRow> findById(String code);

    @Query("select * from control.tenant order by path")
    List<TenantRow> listByPath();

    @Query("""
            insert into control.tenant (code, name, portal_name, parent, path, state, placement, opened_at, changed_at)
            values (:code, :name, :portalName, :parent, :path, :state, :placement, :openedAt, :changedAt)
            on conflict do nothing""")
    void add(TenantRow row);

    @Query("update control.tenant set state = :state, changed_at = :at where code = :code")
    void enter(String code, String state, Instant at);

    @Query("update control.tenant set name = :name, portal_name = :portalName, changed_at = :at where code = :code")
    void rename(String code, String name, String portalName, Instant at);

    @Query("""
            update control.tenant set schema_version = :version, quarantine = null, quarantined_at = null
            where code = :code""")
    void reach(String code, String version);

    @Query("update control.tenant set quarantine = :problem, quarantined_at = :at where code = :code")
    void quarantine(String code, @Nullable String problem, @Nullable Instant at);

    @Query("""
            insert into platform.tenant (code, role, path, name, state) values (:code, :role, :path, :name, :state)
            on conflict (code) do update set path = excluded.path, name = excluded.name, state = excluded.state""")
    void copy(String code, String role, String path, String name, String state);
}
