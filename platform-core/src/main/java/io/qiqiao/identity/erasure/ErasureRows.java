package io.qiqiao.identity.erasure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the control data keep about a person. A specification finds a table that is forgotten here. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface ErasureRows extends GenericRepository<PseudonymRow, UUID> {

    /** Makes one unless there is one, or the person is erased. */
    @Query("""
            insert into pseudonym (account, name)
            select id, :name from account where id = :account and state <> 'erased' on conflict do nothing""")
    void addPseudonym(UUID account, String name);

    @Query("select * from pseudonym where account = :account")
    Optional<PseudonymRow> findPseudonym(UUID account);

    @Query("select * from pseudonym where name in (:names)")
    List<PseudonymRow> listPseudonyms(Collection<String> names);

    @Query("delete from pseudonym where account = :account")
    void forgetPseudonym(UUID account);

    @Query("""
            select count(*) from membership
            where account = :account and state <> 'withdrawn' and role in ('operator', 'officer')""")
    long countOffices(UUID account);

    @Query("""
            select
                (select count(*) from membership where account = :account and state <> 'withdrawn') as memberships,
                (select count(*) from sign_in_session s join membership m on m.id = s.membership
                    where m.account = :account) as sessions,
                (select count(*) from api_key k join membership m on m.id = k.membership
                    where m.account = :account) as keys,
                (select count(*) from second_factor where account = :account) as factors,
                (select count(*) from oidc_identity where account = :account) as identities,
                (select count(*) from known_client where account = :account) as devices""")
    KeptCounts countKept(UUID account);

    @Query("select exists (select 1 from account where id = :account and state <> 'erased')")
    boolean isKnown(UUID account);

    @Query("""
            update membership
            set state = 'withdrawn', changed_at = case state when 'withdrawn' then changed_at else :now end,
                invited_name = null, invited_as = null
            where account = :account""")
    void withdrawMemberships(UUID account, Instant now);

    @Query("""
            update sign_in_session set ended_at = coalesce(ended_at, :now), address = '', agent = ''
            where membership in (select id from membership where account = :account)""")
    void emptySessions(UUID account, Instant now);

    @Query("""
            update api_key set revoked_at = coalesce(revoked_at, :now), name = '', last_used_address = null
            where membership in (select id from membership where account = :account)""")
    void emptyKeys(UUID account, Instant now);

    @Query("delete from second_factor where account = :account")
    void removeFactor(UUID account);

    @Query("delete from recovery_code where account = :account")
    void removeRecoveryCodes(UUID account);

    @Query("delete from password_history where account = :account")
    void removePasswords(UUID account);

    @Query("delete from sign_in_challenge where account = :account")
    void removeChallenges(UUID account);

    @Query("delete from single_use_link where account = :account")
    void removeLinks(UUID account);

    @Query("delete from oidc_identity where account = :account")
    void removeIdentities(UUID account);

    @Query("delete from oidc_visit where account = :account")
    void removeVisits(UUID account);

    @Query("delete from known_address where subject = cast(:account as text)")
    void removeAddresses(UUID account);

    @Query("delete from known_client where account = :account")
    void removeClients(UUID account);

    @Query("delete from sign_in_failure where subject like '%' || cast(:account as text) || '%'")
    void removeFailures(UUID account);

    /** What is left is an id by which nobody is known. */
    @Query("""
            update account set login = 'erased-' || cast(id as text), name = :name, email = null, email_index = null, phone = null,
            phone_index = null, password_hash = null, password_changed_at = null, state = 'erased',
            last_sign_in_at = null, last_sign_in_address = null, previous_sign_in_at = null,
            previous_sign_in_address = null
            where id = :account""")
    void emptyAccount(UUID account, String name);
}
