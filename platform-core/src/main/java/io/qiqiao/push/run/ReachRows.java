package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an issuer knows of its runs, and what it is told of whom they reached. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReachRows extends GenericRepository<RunRow, UUID> {

    @Query("""
            insert into push_reach_tenant (policy, version, deed, tenant, state, done, total, told_at)
            values (:policy, :version, :deed, :tenant, 'sent', 0, 0, :at)
            on conflict (policy, version, deed, tenant) do nothing""")
    void addTenant(UUID policy, long version, String deed, String tenant, Instant at);

    @Query("""
            update push_reach_tenant set state = :state, done = :done, total = :total, told_at = :at
            where policy = :policy and version = :version and deed = :deed and tenant = :tenant and state <> 'done'""")
    void tell(UUID policy, long version, String deed, String tenant, String state, long done, long total, Instant at);

    /** Of a tenant that has nothing to do. */
    @Query("""
            update push_reach_tenant set state = :state, told_at = :at
            where policy = :policy and version = :version and deed = :deed and tenant = :tenant and state = 'sent'""")
    void end(UUID policy, long version, String deed, String tenant, String state, Instant at);

    /** Who was told of a run. */
    @Query("select tenant from push_reach_tenant where policy = :policy and version = :version and deed = :deed")
    List<String> listTold(UUID policy, long version, String deed);

    @Query("""
            select tenant, state, done, total from push_reach_tenant
            where policy = :policy and version = :version and deed = :deed order by tenant""")
    List<TenantReach> listTenants(UUID policy, long version, String deed);

    @Query("delete from push_reach where policy = :policy and version = :version and tenant = :tenant")
    void clear(UUID policy, long version, String tenant);

    @Query("""
            insert into push_reach (policy, version, tenant, region, industry, size_class, matched, delivered, opened,
                consulted, applied)
            values (:policy, :version, :tenant, :region, :industry, :size, :matched, :delivered, :opened,
                :consulted, :applied)""")
    void add(
            UUID policy,
            long version,
            String tenant,
            String region,
            String industry,
            String size,
            long matched,
            long delivered,
            long opened,
            long consulted,
            long applied);

    @Query("""
            select region, industry, size_class as size, cast(sum(matched) as bigint) as matched, cast(sum(delivered) as bigint) as delivered,
                cast(sum(opened) as bigint) as opened, cast(sum(consulted) as bigint) as consulted, cast(sum(applied) as bigint) as applied
            from push_reach where policy = :policy and version = :version
            group by region, industry, size_class""")
    List<ReachRow> listReach(UUID policy, long version);

    /** Counted from what was delivered in the current tenant. */
    @Query("""
            select coalesce(d.region, '') as region, coalesce(left(d.industry, 2), '') as industry,
                coalesce(d.size_class, '') as size, count(*) as matched,
                count(*) filter (where d.state <> 'withheld') as delivered,
                count(*) filter (where d.opened_at is not null or i.read_at is not null) as opened,
                count(d.consulted_at) as consulted, count(d.applied_at) as applied
            from push_delivery d left join inbox_item i on i.id = d.id and i.read_at is not null
            where d.policy = :policy and d.version = :version
            group by 1, 2, 3""")
    List<ReachRow> count(UUID policy, long version);
}
