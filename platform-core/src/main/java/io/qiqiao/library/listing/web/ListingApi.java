package io.qiqiao.library.listing.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.web.ListingEdge.ListingQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API of one library; each library has a controller of it, at {@code /api/<library>}. */
public abstract class ListingApi<C extends Content> {

    private final ListingKind<C> kind;
    private final ListingEdge edge;

    protected ListingApi(ListingKind<C> kind, ListingEdge edge) {
        this.kind = kind;
        this.edge = edge;
    }

    /**
     * The tenant's own records, the newest changes first.
     *
     * @param q found in the title, or the whole external id
     * @param state only records in this state
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    @Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
    public ListingPage<C> list(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "20") int size) {
        return edge.list(kind, ListingQuery.of(q, state, after, size));
    }

    /** One record: the tenant's own in any state for those who may see it, else what its owner shares. */
    @Get("/{id}")
    @AnyoneMay
    public ListingAnswer<C> get(String id) {
        return edge.get(kind, Ids.of(id));
    }

    /**
     * Makes a draft. The body holds the kind's fields, and {@code externalId} and {@code visibility} where wanted. Where it
     * looks like other records that the caller may see (their code, name or address), the answer names them.
     *
     * @param lookAlikes what becomes of one that looks like others: {@code tell} makes it and names them; {@code refuse}
     *     makes nothing and names them (409 {@code looks-alike}); {@code accept} makes it as another one and notes that.
     *     Demands are not compared
     */
    @Post
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT, Permission.DEMAND_POST})
    public HttpResponse<ListingAnswer<C>> create(
            @Body Map<String, @Nullable Object> body,
            @QueryValue(defaultValue = "tell") String lookAlikes,
            HttpRequest<?> request) {
        ListingAnswer<C> made = edge.create(kind, body, OnLookAlikes.of(lookAlikes), request);
        return HttpResponse.created(
                made,
                UriBuilder.of("/api/" + kind.library())
                        .path(made.id().toString())
                        .build());
    }

    /** Changes a record. The body holds all its fields, and the {@code version} that was seen. */
    @Put("/{id}")
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT, Permission.DEMAND_POST})
    public ListingAnswer<C> change(String id, @Body Map<String, @Nullable Object> body, HttpRequest<?> request) {
        return edge.change(kind, Ids.of(id), body, request);
    }

    /** Publishes a record; what it lacks for that is listed. */
    @Post("/{id}/publication")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    public ListingAnswer<C> publish(String id, @Nullable @Body PublicationRequest publication) {
        return edge.publish(kind, Ids.of(id), publication);
    }

    /** Withdraws a record: from now on only its own tenant sees it. */
    @Post("/{id}/withdrawal")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    public ListingAnswer<C> withdraw(String id) {
        return edge.withdraw(kind, Ids.of(id));
    }
}
