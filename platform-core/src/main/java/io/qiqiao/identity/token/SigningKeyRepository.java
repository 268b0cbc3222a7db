package io.qiqiao.identity.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface SigningKeyRepository extends GenericRepository<SigningKeyRow, String> {

    /**
     * Adds it unless a younger one than {@code unlessSince} signs or is going to. Two processes at the same moment may
     * each add one; both are good.
     */
    @Query("""
            insert into signing_key (kid, public_key, private_key, created_at, signs_from)
            select :kid, :publicKey, :privateKey, :createdAt, :signsFrom
            where not exists (select from signing_key where retired_at is null and created_at >= :unlessSince)""")
    int add(String kid, String publicKey, String privateKey, Instant createdAt, Instant signsFrom, Instant unlessSince);

    /** Lets all others sign until then and no longer. */
    @Query("update signing_key set retired_at = :at where kid <> :kid and (retired_at is null or retired_at > :at)")
    void retireOthers(String kid, Instant at);

    @Query("delete from signing_key where retired_at < :before")
    void removeRetired(Instant before);

    /** Those that may have signed something that is still good, the youngest first. */
    @Query("""
            select * from signing_key where retired_at is null or retired_at > :since
            order by signs_from desc, kid desc""")
    List<SigningKeyRow> listSince(Instant since);

    @Query("select * from signing_key where kid > :after order by kid limit :size")
    List<SigningKeyRow> listAfter(String after, int size);

    @Query("update signing_key set private_key = :renewed where kid = :kid and private_key = :before")
    void protect(String kid, String before, String renewed);
}
