package io.qiqiao.identity.factor;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface FactorRows extends GenericRepository<FactorRow, UUID> {

    /** Begins an enrolment anew; does nothing where one is confirmed. */
    @Query("""
            insert into second_factor (account, secret, created_at) values (:account, :secret, :now)
            on conflict (account) do update set secret = excluded.secret, created_at = excluded.created_at
            where second_factor.confirmed_at is null""")
    void begin(UUID account, String secret, Instant now);

    @Query("select * from second_factor where account = :account")
    Optional<FactorRow> find(UUID account);

    /** 1 for the first who confirms it, 0 after that. */
    @Query("""
            update second_factor set confirmed_at = :now, last_step = :step
            where account = :account and confirmed_at is null""")
    int confirm(UUID account, Instant now, long step);

    /** 1 for the first who uses a code of this step or a later one, 0 for everybody after. */
    @Query("""
            update second_factor set last_step = :step
            where account = :account and confirmed_at is not null and (last_step is null or last_step < :step)""")
    int use(UUID account, long step);

    @Query("select * from second_factor where account > :after order by account limit :size")
    List<FactorRow> listAfter(UUID after, int size);

    @Query("update second_factor set secret = :renewed where account = :account and secret = :before")
    void renew(UUID account, String before, String renewed);

    @Query("delete from second_factor where account = :account")
    void remove(UUID account);

    @Query("insert into recovery_code (account, code_hash) values (:account, :hash)")
    void addRecovery(UUID account, String hash);

    /** 1 for the first who uses it, 0 for everybody after and where it is none. */
    @Query("""
            update recovery_code set used_at = :now
            where account = :account and code_hash = :hash and used_at is null""")
    int useRecovery(UUID account, String hash, Instant now);

    @Query("select count(*) from recovery_code where account = :account and used_at is null")
    int countRecovery(UUID account);

    @Query("delete from recovery_code where account = :account")
    void removeRecovery(UUID account);

    @Query("select role from factor_demand where tenant = :tenant order by role")
    List<String> listDemands(String tenant);

    @Query("insert into factor_demand (tenant, role) values (:tenant, :role) on conflict do nothing")
    void demand(String tenant, String role);

    @Query("delete from factor_demand where tenant = :tenant")
    void removeDemands(String tenant);
}
