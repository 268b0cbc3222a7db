package io.qiqiao.indexer.record;

import io.qiqiao.kernel.Slice;
import io.qiqiao.publication.Publication;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through all records of a kind, page by page, in the order of their ids. */
@Singleton
public class ScanningRecords {

    private static final UUID FIRST = new UUID(0, 0);

    private final PublishedRecords published;
    private final ReadingRecords reading;

    ScanningRecords(PublishedRecords published, ReadingRecords reading) {
        this.published = published;
        this.reading = reading;
    }

    /** The codes of the tenants whose private records {@link #own} goes through. */
    public List<String> listTenants() {
        return published.listTenants();
    }

    /** All that is shared of the kind, over all tenants. */
    public void shared(String kind, int size, Page<RecordState> page) throws IOException {
        UUID after = FIRST;
        List<Publication> found;
        do {
            found = published.scan(kind, after, size);
            if (!found.isEmpty()) {
                page.take(found.stream().map(reading::shared).toList());
                after = found.getLast().id();
            }
        } while (found.size() == size);
    }

    /** All that is private to one tenant. */
    public void own(SearchSource source, String tenant, int size, Page<SearchDocument> page) throws IOException {
        UUID after = null;
        do {
            Slice<SearchDocument> slice = slice(source, tenant, after, size);
            if (!slice.items().isEmpty()) {
                page.take(slice.items());
            }
            after = slice.next() == null ? null : UUID.fromString(slice.next());
        } while (after != null);
    }

    private static Slice<SearchDocument> slice(SearchSource source, String tenant, @Nullable UUID after, int size) {
        return CurrentTenant.call(TenantId.of(tenant), () -> source.scanPrivate(after, size));
    }

    /** Takes one page of records. */
    public interface Page<T> {
        void take(List<T> records) throws IOException;
    }
}
