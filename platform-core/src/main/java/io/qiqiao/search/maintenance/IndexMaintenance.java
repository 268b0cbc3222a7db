package io.qiqiao.search.maintenance;

import java.util.List;
import java.util.Set;

/**
 * Rebuilds and verifies the index. The search worker implements it; whoever commands it, such as the command line,
 * finds it where the worker is on the class path, whatever roles the process plays.
 */
public interface IndexMaintenance {

    /** The kinds of records that are indexed, in alphabetical order. */
    List<String> listKinds();

    /**
     * Builds each kind's index anew from PostgreSQL, lets it take the place of the old one and removes that. Searches
     * go on throughout, and what is written in the meantime is in the new one.
     *
     * @param kinds the kinds to rebuild; none means all
     * @return what was rebuilt, in alphabetical order of kinds
     * @throws io.qiqiao.kernel.Refusal search-down when Elasticsearch does not answer, invalid-input on an unknown
     *     kind, wrong-state when the kind is being rebuilt elsewhere
     */
    List<Rebuilt> rebuild(Set<String> kinds, IndexProgress progress);

    /**
     * Compares the index with PostgreSQL, record by record: by id, version and content. Changes that wait in the outbox
     * are no difference.
     *
     * @param kinds the kinds to verify; none means all
     * @throws io.qiqiao.kernel.Refusal search-down when Elasticsearch does not answer, invalid-input on an unknown kind
     */
    Verification verify(Set<String> kinds, IndexProgress progress);
}
