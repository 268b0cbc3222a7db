package io.qiqiao.identity.refresh;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface RefreshRows extends GenericRepository<RefreshRow, String> {

    @Query("""
            insert into refresh_token (secret_hash, session, issued_at, expires_at)
            values (:secretHash, :session, :issuedAt, :expiresAt)""")
    void add(String secretHash, UUID session, Instant issuedAt, Instant expiresAt);

    @Query("select session from refresh_token where secret_hash = :secretHash")
    Optional<UUID> findSession(String secretHash);

    /** Whoever comes second with the same token waits here for the first. */
    @Query("select * from refresh_token where secret_hash = :secretHash for update")
    Optional<RefreshRow> lock(String secretHash);

    @Query("""
            update refresh_token set spent_at = coalesce(spent_at, :now), successor = :successor, retried = :retried
            where secret_hash = :secretHash""")
    void spend(String secretHash, Instant now, String successor, boolean retried);

    /** Takes the answer that was lost out of use, unless somebody has used it; 1 when it was taken. */
    @Query("""
            update refresh_token set spent_at = :now, retried = true
            where secret_hash = :secretHash and spent_at is null""")
    int takeOut(String secretHash, Instant now);
}
