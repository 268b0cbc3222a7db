package io.qiqiao.library.duplicate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes the current tenant's records look alike. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LikenessRows extends GenericRepository<Listing, UUID> {

    /** @param grams with commas between */
    @Query("""
            insert into likeness (listing, kind, name_key, grams, within_key, address_key, code)
            values (:listing, :kind, :nameKey, string_to_array(:grams, ','), :withinKey, :addressKey, :code)
            on conflict (listing) do update set name_key = excluded.name_key, grams = excluded.grams,
                within_key = excluded.within_key, address_key = excluded.address_key, code = excluded.code""")
    void put(
            UUID listing,
            String kind,
            String nameKey,
            String grams,
            @Nullable String withinKey,
            @Nullable String addressKey,
            @Nullable String code);

    /** Those that share anything, the most first; withdrawn records and local versions are nobody's duplicates. */
    @Query("""
            select l.listing, l.name_key, l.within_key, l.address_key, l.code
            from likeness l join listing r on r.id = l.listing
            where l.kind = :kind and l.listing <> :except and r.state <> 'withdrawn' and r.localises is null
                and (l.code = cast(:code as text) or l.name_key = :nameKey or l.address_key = cast(:addressKey as text)
                    or l.grams && string_to_array(:grams, ','))
            order by (l.code is not distinct from cast(:code as text) and l.code is not null) desc,
                (l.name_key = :nameKey) desc,
                cardinality(array(select unnest(l.grams) intersect select unnest(string_to_array(:grams, ',')))) desc,
                l.listing
            limit :size""")
    List<Likeness> listNear(
            String kind,
            UUID except,
            String nameKey,
            String grams,
            @Nullable String addressKey,
            @Nullable String code,
            int size);

    /** Pairs that share a code, a name or an address, and that nobody said to differ. */
    @Query("""
            select a.listing as one, b.listing as other
            from likeness a
                join likeness b on b.kind = a.kind and a.listing < b.listing
                    and (b.code = a.code or (b.name_key = a.name_key
                            and (a.within_key is null or b.within_key is null or a.within_key = b.within_key))
                        or (b.address_key = a.address_key and b.grams && a.grams))
                join listing ra on ra.id = a.listing and ra.state <> 'withdrawn' and ra.localises is null
                join listing rb on rb.id = b.listing and rb.state <> 'withdrawn' and rb.localises is null
            where a.kind = :kind
                and not exists (select from duplicate_decision d
                    where d.one = a.listing and d.other = b.listing and d.decision = 'different')
            order by a.listing, b.listing limit :size""")
    List<LikePair> listPairs(String kind, int size);

    /** Records that were never looked at, such as those from before there was anything to look at. */
    @Query("""
            select r.* from listing r
            where r.kind = :kind and not exists (select from likeness l where l.listing = r.id)
            order by r.id limit :size""")
    List<Listing> listUnread(String kind, int size);

    @Query("""
            insert into duplicate_decision (one, other, kind, decision, decided_at, decided_by)
            values (least(:one, :other), greatest(:one, :other), :kind, :decision, :now, :decider)
            on conflict (one, other) do update
            set decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by""")
    void decide(UUID one, UUID other, String kind, String decision, Instant now, String decider);
}
