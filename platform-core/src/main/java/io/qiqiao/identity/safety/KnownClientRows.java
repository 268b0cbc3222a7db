package io.qiqiao.identity.safety;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface KnownClientRows extends GenericRepository<KnownClientRow, String> {

    /** Those from which the account was used since then, the longest known first. */
    @Query("select * from known_client where account = :account and seen_at >= :since order by first_seen_at, client")
    List<KnownClientRow> list(UUID account, Instant since);

    @Query("""
            insert into known_client (account, client, language, first_seen_at, seen_at)
            values (:account, :client, :language, :now, :now)
            on conflict (account, client) do update set seen_at = excluded.seen_at, language = excluded.language""")
    void see(UUID account, String client, String language, Instant now);

    @Query("delete from known_client where seen_at < :since")
    void forgetOld(Instant since);
}
