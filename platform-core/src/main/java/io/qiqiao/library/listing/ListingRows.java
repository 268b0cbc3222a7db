package io.qiqiao.library.listing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's listings. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ListingRows extends CrudRepository<Listing, UUID> {

    Optional<Listing> findByKindAndId(String kind, UUID id);

    Optional<Listing> findByKindAndExternalId(String kind, String externalId);

    /** The record into which the one of that external id was merged. */
    @Query("""
            select r.* from external_id_alias a join listing r on r.id = a.listing
            where a.kind = :kind and a.external_id = :externalId""")
    Optional<Listing> findByAlias(String kind, String externalId);

    Optional<Listing> findByKindAndLocalises(String kind, UUID localises);

    Optional<Listing> findFirstByKindAndTitleOrderById(String kind, String title);

    /** The condition on the code is the unique index's own. */
    @Query("""
            select * from listing
            where kind = :kind and content ->> 'creditCode' is not null and content ->> 'creditCode' = :code
            order by id limit 1""")
    Optional<Listing> findByCreditCode(String kind, String code);

    List<Listing> findByKindAndIdInList(String kind, Collection<UUID> ids);

    /** The version of a record; nobody else changes it until the transaction ends. */
    @Query("select version from listing where id = :id for update")
    Optional<Long> hold(UUID id);

    /** Writes {@code changed} over the row that still has the version before it. How many rows that was is not told. */
    @Query("""
            update listing set external_id = :externalId, title = :title, state = :state, visibility = :visibility,
                region = :region, category = :category, owner_kind = :ownerKind, owner_id = :ownerId,
                version = :version, content = cast(:content as jsonb), changed_at = :changedAt,
                changed_by = :changedBy, published_at = :publishedAt, attachments = cast(:attachments as jsonb)
            where id = :id and version = :version - 1""")
    void replace(Listing changed);

    /** @param needed names of fields of which one at least is not filled in, with commas between */
    @Query("""
            select * from listing
            where kind = :kind
                and (cast(:state as text) is null or state = :state)
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
                and (cast(:beforeTime as timestamptz) is null
                    or (changed_at, id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid)))
            order by changed_at desc, id desc
            limit :size""")
    List<Listing> listNewest(
            String kind,
            @Nullable String state,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo,
            @Nullable Instant beforeTime,
            @Nullable UUID beforeId,
            int size);

    @Query("""
            select * from listing
            where kind = :kind
                and (cast(:state as text) is null or state = :state)
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
                and (cast(:afterTime as timestamptz) is null
                    or (changed_at, id) > (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
            order by changed_at, id
            limit :size""")
    List<Listing> listOldest(
            String kind,
            @Nullable String state,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int size);

    @Query("""
            select * from listing
            where kind = :kind
                and (cast(:state as text) is null or state = :state)
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
                and (cast(:afterTitle as text) is null
                    or (title, id) > (cast(:afterTitle as text), cast(:afterId as uuid)))
            order by title, id
            limit :size""")
    List<Listing> listByTitle(
            String kind,
            @Nullable String state,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo,
            @Nullable String afterTitle,
            @Nullable UUID afterId,
            int size);

    @Query("""
            select state, count(*) as count from listing
            where kind = :kind
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
            group by state""")
    List<StateCount> countByState(
            String kind,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo);

    /** Rows of all kinds, by rising id. */
    @Query("select * from listing where id > :after order by id limit :size")
    List<Listing> scanAll(UUID after, int size);

    /** Keeps the same content otherwise, unless somebody has changed it meanwhile. */
    @Query("""
            update listing set content = cast(:renewed as jsonb)
            where id = :id and content = cast(:kept as jsonb)""")
    void renew(UUID id, String kept, String renewed);

    /** By rising id, which no change of a record moves. */
    @Query("""
            select * from listing
            where kind = :kind
                and (cast(:state as text) is null or state = :state)
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
                and id > :after and id <= :last
            order by id limit :size""")
    List<Listing> scan(
            String kind,
            @Nullable String state,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo,
            UUID after,
            UUID last,
            int size);

    @Query("""
            select id from listing
            where kind = :kind
                and (cast(:state as text) is null or state = :state)
                and (cast(:category as text) is null or category = :category)
                and (cast(:words as text) is null or title ilike '%' || :words || '%' or external_id = :words)
                and (cast(:ownerKind as text) is null or (owner_kind = :ownerKind and owner_id = :ownerId))
                and (cast(:needed as text) is null
                    or not jsonb_exists_all(content, string_to_array(cast(:needed as text), ',')))
                and (cast(:endingFrom as text) is null
                    or content ->> 'expires' between :endingFrom and cast(:endingTo as text))
            order by id desc limit 1""")
    Optional<UUID> findLast(
            String kind,
            @Nullable String state,
            @Nullable String category,
            @Nullable String words,
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable String needed,
            @Nullable String endingFrom,
            @Nullable String endingTo);

    /** Rows that are not shared, by rising id. */
    @Query("""
            select * from listing
            where kind = :kind and not (state = 'published' and visibility <> 'private')
                and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :size""")
    List<Listing> scanPrivate(String kind, @Nullable UUID after, int size);
}
