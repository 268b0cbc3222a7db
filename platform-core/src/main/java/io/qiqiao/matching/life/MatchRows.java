package io.qiqiao.matching.life;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's matches. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatchRows extends GenericRepository<Match, UUID> {

    /** Adds a match, or judges the one that is only proposed anew. */
    @Query("""
            insert into demand_match (id, demand, kind, target, target_tenant, title, provider_kind, provider_id,
                provider_name, state, origin, pinned, taken, score, reasons, rule_set, note, created_at, changed_at)
            values (:id, :demand, :kind, :target, :targetTenant, :title, :providerKind, :providerId, :providerName,
                :state, :origin, :pinned, :taken, :score, cast(:reasons as jsonb), :ruleSet, :note, :createdAt,
                :changedAt)
            on conflict (demand, kind, target) do update set title = excluded.title, score = excluded.score,
                reasons = excluded.reasons, rule_set = excluded.rule_set, provider_kind = excluded.provider_kind,
                provider_id = excluded.provider_id, provider_name = excluded.provider_name
            where demand_match.state = 'proposed'""")
    void put(Match match);

    /** Takes back what is proposed only and fits no more; {@code targets} with commas between. */
    @Query("""
            delete from demand_match where demand = :demand and state = 'proposed' and not pinned
                and origin in ('engine', 'reverse')
                and not (target = any(cast(string_to_array(:targets, ',') as uuid[])))""")
    void dropOthers(UUID demand, String targets);

    @Query("select * from demand_match where id = :id")
    Optional<Match> find(UUID id);

    /** The row, locked until the transaction ends. */
    @Query("select * from demand_match where id = :id for update")
    Optional<Match> lock(UUID id);

    @Query("select * from demand_match where demand = :demand and kind = :kind and target = :target")
    Optional<Match> findOf(UUID demand, String kind, UUID target);

    @Query("select * from demand_match where demand = :demand order by pinned desc, score desc, id")
    List<Match> listOf(UUID demand);

    @Query("""
            update demand_match set state = :state, note = :note, taken = :taken, due_on = :dueOn,
                reminded_on = :remindedOn, notified_at = :notifiedAt, changed_at = :changedAt
            where id = :id""")
    void move(Match match);

    @Query("update demand_match set pinned = :pinned, changed_at = :now where id = :id")
    void pin(UUID id, boolean pinned, Instant now);

    /** Offers whose last day is before {@code today}, or not known. */
    @Query("""
            select id from demand_match where state = 'notified' and (due_on is null or due_on < :today)
            order by due_on nulls last, id""")
    List<UUID> listOverdue(LocalDate today);

    /** Makes others who offer for the same demand wait until the transaction ends. */
    @Query("select id from listing where id = :demand for update")
    Optional<UUID> lockDemand(UUID demand);

    /** The latest changes first. */
    @Query("""
            select m.* from demand_match m join listing d on d.id = m.demand
            where (cast(:demand as uuid) is null or m.demand = cast(:demand as uuid))
                and (cast(:state as text) is null or m.state = :state)
                and (cast(:ownerId as text) is null or (d.owner_kind = :ownerKind and d.owner_id = :ownerId))
                and (cast(:beforeTime as timestamptz) is null
                    or (m.changed_at, m.id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid)))
            order by m.changed_at desc, m.id desc limit :size""")
    List<Match> listNewest(
            @Nullable UUID demand,
            @Nullable String state,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable Instant beforeTime,
            @Nullable UUID beforeId,
            int size);
}
