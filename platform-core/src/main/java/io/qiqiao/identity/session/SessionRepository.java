package io.qiqiao.identity.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface SessionRepository extends GenericRepository<SessionRow, UUID> {

    @Query("""
            insert into sign_in_session
                (id, membership, secret_hash, created_at, seen_at, expires_at, address, agent)
            values (:id, :membership, :secretHash, :createdAt, :seenAt, :expiresAt, :address, :agent)""")
    void add(SessionRow row);

    /** The session, unless it has ended or expired, or its account or membership is no longer active. */
    @Query("""
            select s.id, m.account, a.name, m.tenant, m.role, m.party_kind, m.party_id, s.created_at,
                least(s.expires_at, m.expires_at) as expires_at
            from sign_in_session s join membership m on m.id = s.membership join account a on a.id = m.account
            where s.id = :id and s.ended_at is null and s.expires_at > :now
            and m.state = 'active' and (m.expires_at is null or m.expires_at > :now) and a.state = 'active'""")
    Optional<LiveSessionRow> findLive(UUID id, Instant now);

    /** Notes that somebody acts in the membership, the first time they do. */
    @Query("update membership set entered_at = :now where id = :membership and entered_at is null")
    void enter(UUID membership, Instant now);

    @Query("select id from sign_in_session where secret_hash = :secretHash")
    Optional<UUID> findIdBySecret(String secretHash);

    @Query("update sign_in_session set seen_at = :now, expires_at = :expiresAt where id = :id and ended_at is null")
    void prolong(UUID id, Instant now, Instant expiresAt);

    @Query("update sign_in_session set ended_at = :now where id = :id and ended_at is null")
    void end(UUID id, Instant now);

    @Query("""
            update sign_in_session s set ended_at = :now from membership m
            where m.id = s.membership and m.account = :account and s.id <> :kept and s.ended_at is null""")
    void endAll(UUID account, UUID kept, Instant now);

    @Query("""
            update sign_in_session s set ended_at = :now from membership m
            where m.id = s.membership and m.tenant = :tenant and m.role in (:roles) and s.ended_at is null
                and not exists (select 1 from second_factor f
                    where f.account = m.account and f.confirmed_at is not null)""")
    void endUnproved(String tenant, List<String> roles, Instant now);

    @Query("""
            select s.id, m.tenant, m.role, s.address, s.agent, s.created_at, s.seen_at
            from sign_in_session s join membership m on m.id = s.membership
            where m.account = :account and s.ended_at is null and s.expires_at > :now and m.state = 'active'
            order by s.seen_at desc, s.id""")
    List<OpenSession> listOpen(UUID account, Instant now);

    /** 1 when it was open and the account's. */
    @Query("""
            update sign_in_session s set ended_at = :now from membership m
            where m.id = s.membership and m.account = :account and s.id = :id and s.ended_at is null""")
    int endOf(UUID account, UUID id, Instant now);

    /** Goes on with a session under another id and secret, from where it began and until it would have ended. */
    @Query("""
            insert into sign_in_session
                (id, membership, secret_hash, created_at, seen_at, expires_at, address, agent)
            select :fresh, membership, :secretHash, created_at, :now, expires_at, address, agent
            from sign_in_session where id = :id and ended_at is null""")
    void renew(UUID id, UUID fresh, String secretHash, Instant now);

    @Query("delete from sign_in_session where expires_at < :before")
    void removeExpired(Instant before);
}
