package io.qiqiao.matching.life;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is offered to providers of the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfferRows extends GenericRepository<Offer, UUID> {

    /** Adds an offer, or makes one that was made before wait for an answer again. */
    @Query("""
            insert into match_offer (id, demand_tenant, demand, kind, target, title, provider_kind, provider_id, state,
                reasons, due_on, received_at, changed_at)
            values (:id, :demandTenant, cast(:demand as jsonb), :kind, :target, :title, :providerKind, :providerId,
                :state, cast(:reasons as jsonb), :dueOn, :receivedAt, :changedAt)
            on conflict (id) do update set state = excluded.state, demand = excluded.demand, reasons = excluded.reasons,
                note = null, due_on = excluded.due_on, reminded = false, received_at = excluded.received_at,
                changed_at = excluded.changed_at""")
    void put(Offer offer);

    @Query("select * from match_offer where id = :id")
    Optional<Offer> find(UUID id);

    /** The row, locked until the transaction ends. */
    @Query("select * from match_offer where id = :id for update")
    Optional<Offer> lock(UUID id);

    @Query("""
            update match_offer set state = :state, note = :note, due_on = :dueOn, reminded = :reminded,
                contact = :contact, changed_at = :changedAt
            where id = :id""")
    void move(Offer offer);

    /** The latest first. */
    @Query("""
            select * from match_offer
            where (cast(:state as text) is null or state = :state)
                and (cast(:providerId as text) is null
                    or (provider_kind = :providerKind and provider_id = :providerId))
                and (cast(:beforeTime as timestamptz) is null
                    or (received_at, id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid)))
            order by received_at desc, id desc limit :size""")
    List<Offer> listNewest(
            @Nullable String state,
            @Nullable String providerKind,
            @Nullable String providerId,
            @Nullable Instant beforeTime,
            @Nullable UUID beforeId,
            int size);

    @Query("""
            select count(*) from match_offer where state = :state
                and (cast(:providerId as text) is null
                    or (provider_kind = :providerKind and provider_id = :providerId))""")
    long count(String state, @Nullable String providerKind, @Nullable String providerId);

    @Query("select * from match_offer where contact is not null and id > :after order by id limit :size")
    List<Offer> listWithContactAfter(UUID after, int size);

    /** Puts the contact under another key, unless it was changed meanwhile. */
    @Query("update match_offer set contact = :renewed where id = :id and contact = :before")
    void renewContact(UUID id, String before, String renewed);
}
