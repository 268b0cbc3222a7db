package io.qiqiao.identity.entrance;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface LinkRepository extends GenericRepository<LinkRow, String> {

    @Query("""
            insert into single_use_link (secret_hash, purpose, account, tenant, created_at, expires_at)
            values (:secretHash, :purpose, :account, :tenant, :createdAt, :expiresAt)""")
    void add(LinkRow row);

    @Query("""
            select * from single_use_link
            where secret_hash = :secretHash and purpose = :purpose and used_at is null and expires_at > :now""")
    Optional<LinkRow> findOpen(String secretHash, String purpose, Instant now);

    /** 1 for the first who comes in time, 0 for everybody after. */
    @Query("""
            update single_use_link set used_at = :now
            where secret_hash = :secretHash and purpose = :purpose and used_at is null and expires_at > :now""")
    int use(String secretHash, String purpose, Instant now);

    @Query("delete from single_use_link where purpose = 'first-operator'")
    void removeFirstOperators();

    /** Those that were not used. */
    @Query("delete from single_use_link where purpose = :purpose and account = :account and used_at is null")
    void remove(String purpose, UUID account);

    @Query(
            "select count(*) from single_use_link where purpose = :purpose and account = :account and created_at > :since")
    int count(String purpose, UUID account, Instant since);
}
