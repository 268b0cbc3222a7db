package io.qiqiao.identity.breakglass;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visits, and the memberships that make them. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface VisitRows extends GenericRepository<VisitRow, UUID> {

    /** The operator's membership in the tenant, which nobody acts in after {@code endsAt}. */
    @Query("""
            insert into membership (id, account, tenant, role, party_kind, state, created_at, changed_at, expires_at)
            values (:id, :account, :tenant, 'break-glass', 'bureau', 'active', :openedAt, :openedAt, :endsAt)
            on conflict (account, tenant, role, party_kind, party_id) do update
            set state = 'active', changed_at = excluded.changed_at, expires_at = excluded.expires_at""")
    void admit(VisitRow row);

    @Query("""
            insert into break_glass (id, tenant, account, reason, opened_at, ends_at)
            values (:id, :tenant, :account, :reason, :openedAt, :endsAt)""")
    void add(VisitRow row);

    @Query("""
            update membership set state = 'withdrawn', changed_at = :now
            where account = :account and tenant = :tenant and role = 'break-glass'""")
    void dismiss(UUID account, String tenant, Instant now);

    @Query("""
            update break_glass set ended_at = :now, ended_by = :by
            where account = :account and tenant = :tenant and ended_at is null and ends_at > :now""")
    void end(UUID account, String tenant, UUID by, Instant now);

    @Query("""
            select v.*, a.name from break_glass v join account a on a.id = v.account
            where v.tenant = :tenant order by v.id desc limit :most""")
    List<VisitRow> listIn(String tenant, int most);

    @Query("""
            select v.*, a.name from break_glass v join account a on a.id = v.account
            where v.tenant = :tenant and v.account = :account and v.ended_at is null and v.ends_at > :now""")
    Optional<VisitRow> findOpen(String tenant, UUID account, Instant now);

    @Query("""
            select v.*, a.name from break_glass v join account a on a.id = v.account
            where v.tenant = :tenant and v.id = :id""")
    Optional<VisitRow> find(String tenant, UUID id);
}
