package io.qiqiao.identity.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface MembershipRepository extends GenericRepository<MembershipRow, UUID> {

    /** Adds it, or makes the same membership active again. */
    @Query("""
            insert into membership (id, account, tenant, role, party_kind, party_id, state, created_at, changed_at)
            values (:id, :account, :tenant, :role, :partyKind, :partyId, :state, :createdAt, :changedAt)
            on conflict (account, tenant, role, party_kind, party_id)
            do update set state = excluded.state, changed_at = excluded.changed_at""")
    void put(MembershipRow row);

    @Query("""
            select * from membership where account = :account and role = :role and party_kind = :partyKind
            and coalesce(tenant, '') = :tenant and coalesce(party_id, '') = :partyId""")
    Optional<MembershipRow> findSame(UUID account, String tenant, String role, String partyKind, String partyId);

    @Query("select * from membership where account = :account order by id")
    List<MembershipRow> listOf(UUID account);

    @Query("select * from membership where tenant = :tenant order by id")
    List<MembershipRow> listIn(String tenant);

    @Query("""
            select m.* from membership m join account a on a.id = m.account
            where m.tenant = :tenant and m.account in (:accounts) and m.state = 'active' and a.state = 'active'""")
    List<MembershipRow> listActing(String tenant, Collection<UUID> accounts);

    @Query("select count(*) from membership where tenant is null and state = 'active'")
    long countOperators();

    @Query("update membership set state = 'withdrawn', changed_at = :now where id = :id")
    void withdraw(UUID id, Instant now);
}
