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

    @Query("select * from platform.publication where kind = :kind and id = :id")
    Optional<Publication> find(String kind, UUID id);

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

    /** Products of one institution, by title. */
    @Query("""
            select * from platform.publication
            where kind = 'product' and document ->> 'institutionId' = cast(:institution as text)
            order by title, id limit :size""")
    List<Publication> listOfInstitution(UUID institution, int size);

    /** How many there are of a kind in each category, of owners in a part of the tree. */
    @Query("""
            select category, count(*) as count from platform.publication
            where kind = :kind and (cast(:path as text) is null or path like :path || '%')
            group by category""")
    List<CategoryCount> countByCategory(String kind, @Nullable String path);
}
