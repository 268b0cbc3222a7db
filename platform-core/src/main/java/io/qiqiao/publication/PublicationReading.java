package io.qiqiao.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of what tenants share. Who reads decides what there is: the database shows a visitor what is
 * public, a tenant also what its network shares. None of it needs the index.
 */
public interface PublicationReading extends GenericRepository<Publication, UUID> {

    /** The place before the newest. */
    Instant NOW_AND_LATER = Instant.parse("9999-01-01T00:00:00Z");

    @Query("select * from platform.shown_publication where kind = :kind and id = :id")
    Optional<Publication> find(String kind, UUID id);

    /** When the owner was to look at a record again and did not; empty when it is fresh, or none the reader may see. */
    @Query("select stale_since from platform.publication where kind = :kind and id = :id and stale_since is not null")
    Optional<Instant> findStaleSince(String kind, UUID id);

    /** Those of {@code ids} that the reader may see; {@code ids} is not empty. */
    @Query("select * from platform.publication where kind = :kind and id in (:ids)")
    List<Publication> listAmong(String kind, List<UUID> ids);

    /**
     * The newest first.
     *
     * @param path only owners in this part of the tree, such as {@code /440000/440100/}, or null for all
     * @param beforeTime when the last of the slice before was published; {@link #NOW_AND_LATER} at the beginning
     * @param beforeId the last id of the slice before; any at the beginning
     */
    @Query("""
            select * from platform.publication
            where kind = :kind
                and (cast(:path as text) is null or path like :path || '%')
                and (cast(:category as text) is null or category = :category)
                and (published_at, id) < (:beforeTime, :beforeId)
            order by published_at desc, id desc
            limit :size""")
    List<Publication> listNewest(
            String kind, @Nullable String path, @Nullable String category, Instant beforeTime, UUID beforeId, int size);

    /**
     * Products of one institution, by title.
     *
     * @param place the path of the tenant in whose portal they are listed; empty on the platform's own host
     */
    @Query("""
            select * from platform.publication_at(:place)
            where kind = 'product' and id in (
                select id from platform.publication
                where kind = 'product' and document ->> 'institutionId' = cast(:institution as text))
            order by title, id limit :size""")
    List<Publication> listOfInstitution(String place, UUID institution, int size);

    /** The local version that stands in a place instead of this record: the nearest one. */
    @Query("""
            select p.* from platform.local_at(:place) l
                join platform.shown_publication p on p.kind = l.kind and p.id = l.id
            where l.kind = :kind and l.original = :original""")
    Optional<Publication> findLocal(String place, String kind, UUID original);

    /**
     * What others share with a place and that is no local version, the newest first.
     *
     * @param above only what the tenants above share
     */
    @Query("""
            select * from platform.shown_publication
            where kind = :kind and localises is null and path <> :place
                and (not :above or starts_with(:place, path))
                and (published_at, id) < (:beforeTime, :beforeId)
            order by published_at desc, id desc
            limit :size""")
    List<Publication> listOthers(String place, String kind, boolean above, Instant beforeTime, UUID beforeId, int size);

    /** All local versions of a record, the higher tenants' first. */
    @Query("""
            select * from platform.shown_publication
            where kind = :kind and localises = :original order by path, id limit :size""")
    List<Publication> listLocal(String kind, UUID original, int size);

    /** The tenants that have a version of their own of a record, whether it stands or not. */
    @Query("""
            select distinct tenant from platform.publication
            where kind = :kind and localises = :original order by tenant""")
    List<String> listLocalising(String kind, UUID original);

    /** What is not found in a place: originals that step back before a nearer version, and what is hidden there. */
    @Query("""
            select original from platform.local_at(:place)
            union
            select id from platform.shelf where choice = 'hidden' and :place like '%/' || tenant || '/'""")
    List<UUID> listAway(String place);

    /** The local versions that stand in a place. */
    @Query("select id from platform.local_at(:place)")
    List<UUID> listLocalAt(String place);

    /** How many there are of a kind in each category, of owners in a part of the tree. */
    @Query("""
            select category, count(*) as count from platform.publication
            where kind = :kind and (cast(:path as text) is null or path like :path || '%')
            group by category""")
    List<CategoryCount> countByCategory(String kind, @Nullable String path);
}
