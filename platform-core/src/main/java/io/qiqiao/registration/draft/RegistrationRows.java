package io.qiqiao.registration.draft;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's registrations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegistrationRows extends GenericRepository<RegistrationRow, UUID> {

    RegistrationRow save(RegistrationRow row);

    @Query("select * from registration where secret_hash = :secretHash and expires_at > :now")
    Optional<RegistrationRow> findBySecret(String secretHash, Instant now);

    @Query("select * from registration where account = :account order by created_at, id")
    List<RegistrationRow> listOf(UUID account);

    @Query("select * from registration where id = :id")
    Optional<RegistrationRow> find(UUID id);

    @Query("""
            update registration set code_hash = :hash, code_expires_at = :expiresAt, code_tries = 0
            where id = :id and state = 'open' and verified_at is null""")
    int newCode(UUID id, String hash, Instant expiresAt);

    /** Counts a try before it is looked at, so that of many made at once none is free; 0 when there is no code to try. */
    @Query("""
            update registration set code_tries = code_tries + 1
            where id = :id and code_hash is not null and code_expires_at > :now and code_tries < :most""")
    int countTry(UUID id, Instant now, int most);

    /** Takes over what the same contact filled in before, on another device perhaps. */
    @Query("""
            update registration r set verified_at = :now, code_hash = null, changed_at = :now, facts = coalesce(
                (select before.facts from registration before
                 where before.contact_index = r.contact_index and before.id <> r.id and before.state = 'open'
                    and before.verified_at is not null and before.expires_at > :now
                 order by before.changed_at desc limit 1), r.facts)
            where r.id = :id and r.code_hash = :hash""")
    int verified(UUID id, String hash, Instant now);

    @Query("""
            update registration set facts = facts || cast(:facts as jsonb), changed_at = :now, expires_at = :expiresAt
            where id = :id and state = 'open'""")
    int keep(UUID id, String facts, Instant now, Instant expiresAt);

    @Query("update registration set account = :account where id = :id")
    void haveAccount(UUID id, UUID account);

    @Query("update registration set enterprise = :enterprise, admission = :admission where id = :id")
    void admitted(UUID id, UUID enterprise, String admission);

    @Query(
            "update registration set state = 'finished', facts = '{}', introduced = null, changed_at = :now where id = :id")
    void finish(UUID id, Instant now);

    @Query("delete from registration where expires_at < :now")
    void removeExpired(Instant now);

    /** Some, by rising id. */
    @Query("select * from registration where id > :after order by id limit :size")
    List<RegistrationRow> listAfter(UUID after, int size);

    /** Puts contact and introduction under another key, unless they were changed meanwhile. */
    @Query("""
            update registration set contact = :contact, introduced = :introduced
            where id = :id and contact = :contactBefore
                and introduced is not distinct from cast(:introducedBefore as text)""")
    void renew(
            UUID id,
            String contactBefore,
            @Nullable String introducedBefore,
            String contact,
            @Nullable String introduced);

    @Query("delete from registration where account = :account")
    void forget(UUID account);
}
