package io.qiqiao.library.listing;

import io.qiqiao.kernel.Slice;
import io.qiqiao.publication.Publication;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands one kind's records to the indexer; each library has a bean of it. */
public abstract class ListingSource<C extends Content> implements SearchSource {

    private final ListingKind<C> kind;
    private final ListingDocuments documents;

    protected ListingSource(ListingKind<C> kind, ListingDocuments documents) {
        this.kind = kind;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public SearchDocument shared(Publication publication) {
        return documents.of(kind, publication);
    }

    @Override
    public List<SearchDocument> listPrivate(Collection<UUID> ids) {
        return documents.listPrivate(kind, ids);
    }

    @Override
    public Slice<SearchDocument> scanPrivate(@Nullable UUID after, int size) {
        return documents.scanPrivate(kind, after, size);
    }
}
