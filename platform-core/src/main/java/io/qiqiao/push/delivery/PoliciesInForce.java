package io.qiqiao.push.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is pushed in the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PoliciesInForce extends GenericRepository<PolicyInForce, UUID> {

    String ROWS = """
            select policy, version, issuer, title, summary, classification, cast(eligibility as text) as eligibility,
                apply_to, expires, changed, corrects, state, job, accepted_at
            from push_policy""";

    @Query(ROWS + " where policy = :policy and version = :version")
    Optional<PolicyInForce> find(UUID policy, long version);

    /** The version in force, kept from being replaced until the present transaction ends. */
    @Query(ROWS + " where policy = :policy and version = :version and state = 'active' for share")
    Optional<PolicyInForce> hold(UUID policy, long version);

    @Query(ROWS + " where policy = :policy and state = 'active'")
    Optional<PolicyInForce> findActive(UUID policy);

    /** Those in force that still hold on {@code day}. */
    @Query(ROWS + " where state = 'active' and (expires is null or expires >= :day) order by accepted_at, policy")
    List<PolicyInForce> listActive(LocalDate day);

    @Query("select coalesce(max(version), 0) from push_policy where policy = :policy")
    long lastVersion(UUID policy);

    /** Takes the version in force out of it; answers how many there were. */
    @Query("update push_policy set state = :state where policy = :policy and state = 'active'")
    int retire(UUID policy, String state);

    @Query("""
            insert into push_policy (policy, version, issuer, title, summary, classification, eligibility, apply_to,
                expires, changed, corrects, state, job, accepted_at)
            values (:policy, :version, :issuer, :title, :summary, :classification, cast(:eligibility as jsonb), :applyTo,
                :expires, :changed, :corrects, :state, :job, :acceptedAt)""")
    void add(PolicyInForce accepted);

    @Query("update push_policy set job = :job where policy = :policy and version = :version")
    void setJob(UUID policy, long version, UUID job);

    /** Answers 1 for whoever has to see to it that the issuer is told the reach anew. */
    @Query("insert into push_reach_due (policy, version) values (:policy, :version) on conflict do nothing")
    int wantReach(UUID policy, long version);

    @Query("delete from push_reach_due where policy = :policy and version = :version")
    void reachTold(UUID policy, long version);

    /** Those whose reach has changed since it was told. */
    @Query(ROWS + " where policy = :policy and (policy, version) in (select policy, version from push_reach_due)")
    List<PolicyInForce> listReachDue(@Nullable UUID policy);
}
