package io.qiqiao.registration.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Consents given to the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRows extends GenericRepository<ConsentRow, UUID> {

    /** 0 when the same is given already. */
    @Query("""
            insert into consent (id, account, purpose, text_version, given_at)
            values (:id, :account, :purpose, :textVersion, :givenAt)
            on conflict (account, purpose) where withdrawn_at is null do nothing""")
    int give(UUID id, UUID account, String purpose, String textVersion, Instant givenAt);

    /** 0 when there is none to withdraw. */
    @Query("""
            update consent set withdrawn_at = :now
            where account = :account and purpose = :purpose and withdrawn_at is null""")
    int withdraw(UUID account, String purpose, Instant now);

    @Query("select * from consent where account = :account order by given_at, id")
    List<ConsentRow> listOf(UUID account);

    @Query("delete from consent where account = :account")
    void forget(UUID account);
}
