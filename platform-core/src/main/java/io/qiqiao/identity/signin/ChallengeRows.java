package io.qiqiao.identity.signin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface ChallengeRows extends GenericRepository<ChallengeRow, String> {

    @Query("""
            insert into sign_in_challenge (secret_hash, account, host, membership, created_at, expires_at, renewal, since)
            values (:secretHash, :account, :host, :membership, :createdAt, :expiresAt, :renewal, :since)""")
    void add(ChallengeRow row);

    /** The challenge, while it is open, on the host it was given on. */
    @Query("""
            select * from sign_in_challenge where secret_hash = :hash and host is not distinct from :host
            and used_at is null and expires_at > :now and tries < :most""")
    Optional<ChallengeRow> findOpen(String hash, @Nullable String host, Instant now, int most);

    /** Counts a try before it is looked at; 0 when there is none left. */
    @Query("""
            update sign_in_challenge set tries = tries + 1
            where secret_hash = :hash and used_at is null and expires_at > :now and tries < :most""")
    int tried(String hash, Instant now, int most);

    @Query("update sign_in_challenge set membership = :membership where secret_hash = :hash and used_at is null")
    void choose(String hash, UUID membership);

    @Query("update sign_in_challenge set proved = true where secret_hash = :hash and used_at is null")
    void prove(String hash);

    /** 1 for the first, 0 for everybody after. */
    @Query("update sign_in_challenge set used_at = :now where secret_hash = :hash and used_at is null")
    int use(String hash, Instant now);

    @Query("delete from sign_in_challenge where expires_at < :before")
    void removeExpired(Instant before);
}
