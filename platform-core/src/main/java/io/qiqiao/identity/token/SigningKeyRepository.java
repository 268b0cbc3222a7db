package io.qiqiao.identity.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface SigningKeyRepository extends GenericRepository<SigningKeyRow, String> {

    /** Adds it where there is none that signs. Two processes at their first start may each add one; both are good. */
    @Query("""
            insert into signing_key (kid, public_key, private_key, created_at)
            select :kid, :publicKey, :privateKey, :createdAt
            where not exists (select from signing_key where retired_at is null)""")
    void addFirst(SigningKeyRow row);

    /** All keys, the one that signs first. */
    @Query("select * from signing_key order by retired_at nulls first, created_at desc, kid")
    List<SigningKeyRow> list();
}
