package io.qiqiao.identity.lockout;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface FailureRows extends GenericRepository<FailureRow, String> {

    @Query("""
            select kind, subject, failures, last_at from sign_in_failure
            where last_at >= :remembered and (kind = 'name-and-address' and subject = :pair
            or kind = 'name' and subject = :name or kind = 'address' and subject = :address)""")
    List<FailureRow> list(String pair, String name, String address, Instant remembered);

    /** Counts one more, or begins to count anew where the last is forgotten; in one statement, so none is lost. */
    @Query("""
            insert into sign_in_failure as f (kind, subject, failures, last_at) values (:kind, :subject, 1, :now)
            on conflict (kind, subject) do update set
            failures = case when f.last_at < :remembered then 1 else f.failures + 1 end,
            last_at = greatest(f.last_at, excluded.last_at)""")
    void count(String kind, String subject, Instant now, Instant remembered);

    @Query("delete from sign_in_failure where kind = :kind and subject = :subject")
    void forget(String kind, String subject);

    @Query("delete from sign_in_failure where last_at < :remembered")
    void forgetOld(Instant remembered);

    @Query(
            "select exists (select from known_address where subject = :name and address = :address and seen_at >= :since)")
    boolean isKnown(String name, String address, Instant since);

    @Query("""
            insert into known_address (subject, address, seen_at) values (:name, :address, :now)
            on conflict (subject, address) do update set seen_at = excluded.seen_at""")
    void know(String name, String address, Instant now);

    @Query("delete from known_address where seen_at < :since")
    void forgetAddresses(Instant since);
}
