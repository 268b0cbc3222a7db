package io.qiqiao.indexer.record;

import io.qiqiao.publication.Publication;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import io.qiqiao.search.index.SearchKinds;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads how records stand now: what is shared in one query over all tenants, the rest tenant by tenant through its
 * capability. A record that cannot be read does not keep the others from being read.
 */
@Singleton
public class ReadingRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRecords.class);

    private final PublishedRecords published;
    private final SearchKinds kinds;

    ReadingRecords(PublishedRecords published, SearchKinds kinds) {
        this.published = published;
        this.kinds = kinds;
    }

    /**
     * How each of these records stands; records of a kind that is not searched are left out.
     *
     * @param owners the records with the codes of the tenants that own them
     */
    public Map<RecordKey, RecordState> read(Map<RecordKey, String> owners) {
        Map<RecordKey, String> rest = new HashMap<>(owners);
        rest.keySet().removeIf(key -> kinds.find(key.kind()).isEmpty());
        Map<RecordKey, RecordState> states = new HashMap<>();
        for (Publication publication : published(rest.keySet())) {
            RecordKey key = new RecordKey(publication.kind(), publication.id());
            if (rest.remove(key) != null) {
                states.put(key, shared(publication));
            }
        }
        rest.keySet().stream()
                .collect(Collectors.groupingBy(key -> new Group(rest.getOrDefault(key, ""), key.kind())))
                .forEach((group, keys) -> states.putAll(own(group, keys)));
        return states;
    }

    private List<Publication> published(Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return published.list(
                keys.stream().map(RecordKey::kind).collect(Collectors.toSet()),
                keys.stream().map(RecordKey::id).collect(Collectors.toSet()));
    }

    /** What is found of a shared record, or why that cannot be told. */
    public RecordState shared(Publication publication) {
        try {
            return new RecordState.Shared(source(publication.kind()).shared(publication));
        } catch (RuntimeException broken) {
            return unreadable(new RecordKey(publication.kind(), publication.id()), broken);
        }
    }

    private Map<RecordKey, RecordState> own(Group group, List<RecordKey> keys) {
        try {
            return listed(group, keys);
        } catch (RuntimeException broken) {
            if (keys.size() == 1) {
                return Map.of(keys.getFirst(), unreadable(keys.getFirst(), broken));
            }
            // One of them is at fault: each by itself.
            Map<RecordKey, RecordState> each = new HashMap<>();
            keys.forEach(key -> each.putAll(own(group, List.of(key))));
            return each;
        }
    }

    private Map<RecordKey, RecordState> listed(Group group, List<RecordKey> keys) {
        List<UUID> ids = keys.stream().map(RecordKey::id).toList();
        Map<UUID, SearchDocument> found = CurrentTenant.call(
                TenantId.of(group.tenant()),
                () -> source(group.kind()).listPrivate(ids).stream()
                        .collect(Collectors.toMap(SearchDocument::id, Function.identity())));
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> {
            SearchDocument record = found.get(key.id());
            return record == null ? new RecordState.Gone() : new RecordState.Own(record);
        }));
    }

    private SearchSource source(String kind) {
        return kinds.find(kind).orElseThrow();
    }

    private static RecordState unreadable(RecordKey key, RuntimeException broken) {
        LOG.warn("{} {} cannot be read for the index: {}", key.kind(), key.id(), broken.toString());
        LOG.debug("because of", broken);
        return new RecordState.Unreadable(broken.toString());
    }

    /** Records of one kind in one tenant. */
    private record Group(String tenant, String kind) {}
}
