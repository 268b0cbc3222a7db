package io.qiqiao.identity.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface KeyRows extends GenericRepository<KeyRow, UUID> {

    @Query("""
            insert into api_key (id, membership, name, prefix, secret_hash, permissions, created_at, expires_at)
            values (:id, :membership, :name, :prefix, :secretHash, :permissions, :createdAt, :expiresAt)""")
    void add(KeyRow row);

    /** The newest first, ended ones too. */
    @Query("select * from api_key where membership = :membership order by id desc")
    List<KeyRow> listOf(UUID membership);

    @Query("""
            select count(*) from api_key
            where membership = :membership and revoked_at is null and expires_at > :now""")
    long countLiving(UUID membership, Instant now);

    /** The key, unless it has ended, or its account or membership is no longer active. */
    @Query("""
            select k.id, m.account, a.name, m.tenant, m.role, m.party_kind, m.party_id, k.permissions, k.created_at,
                k.expires_at
            from api_key k join membership m on m.id = k.membership join account a on a.id = m.account
            where k.secret_hash = :secretHash and k.revoked_at is null and k.expires_at > :now
            and m.state = 'active' and (m.expires_at is null or m.expires_at > :now) and a.state = 'active'""")
    Optional<KeyHolderRow> findLive(String secretHash, Instant now);

    @Query("update api_key set revoked_at = :now where id = :id and membership = :membership and revoked_at is null")
    int revoke(UUID id, UUID membership, Instant now);

    /** Several processes may note the same use; the latest stands. */
    @Query("""
            update api_key set last_used_at = :now, last_used_address = :address
            where id = :id and (last_used_at is null or last_used_at < :now)""")
    void used(UUID id, Instant now, String address);
}
