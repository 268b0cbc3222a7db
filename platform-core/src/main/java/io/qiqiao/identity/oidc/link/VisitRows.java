package io.qiqiao.identity.oidc.link;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface VisitRows extends GenericRepository<VisitRow, String> {

    @Query("""
            insert into oidc_visit
                (state_hash, browser_hash, provider, tenant, nonce, verifier, next, account, expires_at)
            values (:stateHash, :browserHash, :provider, :tenant, :nonce, :verifier, :next, :account, :expiresAt)""")
    void add(VisitRow row);

    @Query("select * from oidc_visit where state_hash = :stateHash and expires_at > :now")
    Optional<VisitRow> find(String stateHash, Instant now);

    /** 1 for the first who comes with it, 0 for everybody after. */
    @Query("delete from oidc_visit where state_hash = :stateHash")
    int use(String stateHash);

    @Query("delete from oidc_visit where expires_at < :now")
    void removeOver(Instant now);
}
