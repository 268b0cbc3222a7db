package io.qiqiao.indexer.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of a bulk of writes; those that are not named were taken, or came too late to matter.
 *
 * @param refused ids of the records that Elasticsearch will not take, with its reason
 * @param missing the aliases that do not exist any more
 */
public record BulkReport(Map<String, String> refused, Set<String> missing) {

    static BulkReport empty() {
        return new BulkReport(new HashMap<>(), new HashSet<>());
    }
}
