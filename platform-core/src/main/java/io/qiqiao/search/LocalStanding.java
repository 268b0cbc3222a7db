package io.qiqiao.search;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Of a record and its local versions one is found in each place: the nearest above the reader. Which that is the
 * libraries know; search asks them with every question, so that it holds at once and whatever the index is late with.
 */
public interface LocalStanding {

    /** What stands where the present request comes from, as far as {@code asker} may know. */
    Here here(Asker asker);

    /**
     * What stands in a place.
     *
     * @param away what is not found there: records that step back before a nearer version, and what is hidden there
     * @param local the local versions that are found there; all others are not
     */
    record Here(Set<UUID> away, Set<UUID> local) {

        public Here(Collection<UUID> away, Collection<UUID> local) {
            this(Set.copyOf(away), Set.copyOf(local));
        }

        public Here {
            away = Set.copyOf(away);
            local = Set.copyOf(local);
        }
    }
}
