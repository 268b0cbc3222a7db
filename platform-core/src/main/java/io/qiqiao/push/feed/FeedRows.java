package io.qiqiao.push.feed;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The feeds of the current tenant's parties, one for each. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FeedRows extends GenericRepository<FeedRow, String> {

    @Query("""
            insert into push_feed (hash, party_kind, party_id, account, created_at)
            values (:hash, :partyKind, :partyId, :account, :createdAt)
            on conflict (party_kind, party_id) do update set hash = excluded.hash, account = excluded.account,
                created_at = excluded.created_at""")
    void put(FeedRow feed);

    @Query("select * from push_feed where party_kind = :partyKind and party_id = :partyId")
    Optional<FeedRow> findOf(String partyKind, String partyId);

    @Query("delete from push_feed where party_kind = :partyKind and party_id = :partyId")
    void removeOf(String partyKind, String partyId);

    @Query("select * from push_feed where hash = :hash")
    Optional<FeedRow> findByHash(String hash);
}
