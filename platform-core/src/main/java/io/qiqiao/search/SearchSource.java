package io.qiqiao.search;

import io.qiqiao.kernel.Slice;
import io.qiqiao.publication.Publication;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capability hands to the indexer for one kind of record. The indexer knows nothing else of the capability.
 *
 * <p>A record is either shared, and then its publication says all, or private to its tenant.
 */
public interface SearchSource {

    /** The kind's name, as in the outbox and in publications. */
    String kind();

    /** What is found of a shared record. Computed from the publication alone. */
    SearchDocument shared(Publication publication);

    /** Those of {@code ids} that exist in the current tenant and are not shared. */
    List<SearchDocument> listPrivate(Collection<UUID> ids);

    /**
     * The current tenant's records that are not shared, by rising id.
     *
     * @param after the last id of the slice before, or null at the beginning
     */
    Slice<SearchDocument> scanPrivate(@Nullable UUID after, int size);
}
