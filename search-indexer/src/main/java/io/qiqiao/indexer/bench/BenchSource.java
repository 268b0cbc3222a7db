package io.qiqiao.indexer.bench;

import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.publication.Publication;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bench's own kind of records: publications whose document is {@code {"body": "..."}}, none of them private. */
@Singleton
@ForBench
final class BenchSource implements SearchSource {

    static final String KIND = "bench";

    private static final String BEFORE = "{\"body\": \"";
    private static final String BEHIND = "\"}";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SearchDocument shared(Publication shared) {
        return document(shared);
    }

    static SearchDocument document(Publication shared) {
        String body = shared.document();
        return new SearchDocument(
                KIND,
                shared.id(),
                shared.externalId(),
                shared.tenant(),
                shared.path(),
                shared.visibility(),
                shared.version(),
                shared.title(),
                "",
                body.substring(BEFORE.length(), body.length() - BEHIND.length()),
                shared.category(),
                shared.region() == null ? List.of() : List.of(shared.region()),
                shared.title().length() % 2 == 0,
                null,
                null,
                shared.publishedAt());
    }

    /** Invented bodies hold nothing that JSON escapes. */
    static String json(String body) {
        return BEFORE + body + BEHIND;
    }

    @Override
    public List<SearchDocument> listPrivate(Collection<UUID> ids) {
        return List.of();
    }

    @Override
    public Slice<SearchDocument> scanPrivate(@Nullable UUID after, int size) {
        return new Slice<>(List.of(), null);
    }
}
