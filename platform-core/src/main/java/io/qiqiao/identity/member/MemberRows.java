package io.qiqiao.identity.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members in the control data. What is asked of them always names the tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface MemberRows extends GenericRepository<InvitationRow, UUID> {

    /** Members as they may be shown: see {@link MemberRow}. */
    String SHOWN = """
            with shown as (
                select m.id, m.account, m.role, m.party_kind, m.party_id, m.created_at, m.invited_at,
                    case when m.entered_at is null and m.invited_at is not null then coalesce(m.invited_name, a.name) else a.name end
                        as name,
                    case when a.state = 'erased' or (m.entered_at is null and m.invited_at is not null) then null
                        else a.login end as login,
                    coalesce(m.invited_as, a.email) as contact,
                    case when m.state = 'active' and m.entered_at is null and m.invited_at is not null
                        then 'invited' else m.state end as standing
                from membership m join account a on a.id = m.account
                where m.tenant = :tenant and m.role <> 'break-glass'
                    and (cast(:partyKind as text) is null or (m.party_kind = :partyKind and m.party_id = :partyId)))
            """;

    String WANTED = """
                (cast(:words as text) is null or name ilike :words or login ilike :words)
                and (cast(:role as text) is null or role = :role)
            """;

    @Query(SHOWN + "select * from shown where " + WANTED + """
                and coalesce(cast(:state as text), standing) = standing
                and (cast(:state as text) is not null or standing <> 'withdrawn')
                and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc limit :size""")
    List<MemberRow> list(
            String tenant,
            @Nullable String partyKind,
            @Nullable String partyId,
            @Nullable String words,
            @Nullable String role,
            @Nullable String state,
            @Nullable UUID before,
            int size);

    @Query(SHOWN + "select standing as state, count(*) as count from shown where " + WANTED + " group by standing")
    List<StateCount> count(
            String tenant,
            @Nullable String partyKind,
            @Nullable String partyId,
            @Nullable String words,
            @Nullable String role);

    @Query(SHOWN + "select * from shown where id = :id")
    Optional<MemberRow> find(String tenant, @Nullable String partyKind, @Nullable String partyId, UUID id);

    /**
     * Locks whatever a change of {@code member} depends on, always in the same order: the membership itself, those the
     * actor has, and all that may manage the tenant's members. Who waited sees what the one before left.
     */
    @Query("""
            select m.id, m.account, m.role, m.party_kind, m.party_id, m.state,
                m.state = 'active' and m.role in (:administrators)
                    and exists (select 1 from account a where a.id = m.account and a.state = 'active') as administers
            from membership m
            where m.tenant = :tenant
                and (m.id = :member or m.account = :actor or (m.state = 'active' and m.role in (:administrators)))
            order by m.id for update of m""")
    List<GuardedRow> lock(String tenant, UUID member, UUID actor, Collection<String> administrators);

    /** Adds it, unless the account has this standing, withdrawn or not. */
    @Query("""
            insert into membership (id, account, tenant, role, party_kind, party_id, state, created_at, changed_at,
                invited_name, invited_as, invited_by, invited_at)
            values (:id, :account, :tenant, :role, :partyKind, :partyId, 'active', :invitedAt, :invitedAt,
                :invitedName, :invitedAs, :invitedBy, :invitedAt)
            on conflict (account, tenant, role, party_kind, party_id) do nothing""")
    void add(InvitationRow row);

    /** Makes a withdrawn membership of this standing an invitation again. */
    @Query("""
            update membership
            set state = 'active', changed_at = :invitedAt, invited_name = :invitedName, invited_as = :invitedAs,
                invited_by = :invitedBy, invited_at = :invitedAt, entered_at = null
            where account = :account and tenant = :tenant and role = :role and party_kind = :partyKind
                and party_id is not distinct from cast(:partyId as text) and state = 'withdrawn'""")
    void revive(InvitationRow row);

    @Query("""
            select id from membership
            where account = :account and tenant = :tenant and role = :role and party_kind = :partyKind
                and party_id is not distinct from cast(:partyId as text)""")
    Optional<UUID> findSame(UUID account, String tenant, String role, String partyKind, @Nullable String partyId);

    /** 1 when it was not asked again since {@code before}. */
    @Query("""
            update membership set invited_at = :now
            where id = :id and tenant = :tenant and invited_at <= :before""")
    int invitedAgain(UUID id, String tenant, Instant now, Instant before);

    @Query("update membership set state = :state, changed_at = :now where id = :id and tenant = :tenant")
    void putState(UUID id, String tenant, String state, Instant now);

    @Query("""
            select distinct m.account from membership m join account a on a.id = m.account
            where m.tenant = :tenant and m.state = 'active' and m.role in (:administrators) and a.state = 'active'""")
    List<UUID> listAccounts(String tenant, Collection<String> administrators);

    @Query("""
            update membership set role = :role, party_kind = :partyKind, party_id = :partyId, changed_at = :now
            where id = :id and tenant = :tenant""")
    void putStanding(UUID id, String tenant, String role, String partyKind, @Nullable String partyId, Instant now);
}
