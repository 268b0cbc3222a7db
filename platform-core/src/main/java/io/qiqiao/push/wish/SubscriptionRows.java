package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parties of the current tenant want to hear of. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRows extends GenericRepository<Subscription, UUID> {

    /** Whoever refuses personalised push gets none by subscriptions either. */
    String WANTED = " and not exists (select from push_preference p"
            + " where s.party_kind = 'enterprise' and cast(p.enterprise as text) = s.party_id and p.refused)";

    @Query("""
            insert into push_subscription (id, party_kind, party_id, kind, value, account, created_at)
            values (:id, :partyKind, :partyId, :kind, :value, :account, :createdAt)
            on conflict (party_kind, party_id, kind, value) do nothing""")
    void add(Subscription subscription);

    @Query("delete from push_subscription where id = :id and party_kind = :kind and party_id = :party")
    int remove(UUID id, String kind, String party);

    @Query("""
            select * from push_subscription where party_kind = :kind and party_id = :party
            order by kind, value""")
    List<Subscription> listOf(String kind, String party);

    @Query("select s.* from push_subscription s where s.kind = 'classification' and s.value = :code" + WANTED)
    List<Subscription> listByClassification(@Nullable String code);

    @Query("select s.* from push_subscription s where s.kind = 'search'" + WANTED)
    List<Subscription> listSearches();
}
