package io.qiqiao.library.listing.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.FollowingJobs;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.LookAlike;
import io.qiqiao.library.listing.LookAlikes;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every library's API does. */
@Singleton
public class ListingEdge {

    private final Listings listings;
    private final SharedListings shared;
    private final KeepingListings keeping;
    private final PublishingListings publishing;
    private final ListingRights rights;
    private final ListingAnswers answers;
    private final List<FollowingJobs> following;
    private final LookAlikes lookAlikes;

    ListingEdge(
            Listings listings,
            SharedListings shared,
            KeepingListings keeping,
            PublishingListings publishing,
            ListingRights rights,
            ListingAnswers answers,
            List<FollowingJobs> following,
            LookAlikes lookAlikes) {
        this.listings = listings;
        this.shared = shared;
        this.keeping = keeping;
        this.publishing = publishing;
        this.rights = rights;
        this.answers = answers;
        this.following = following;
        this.lookAlikes = lookAlikes;
    }

    <C extends Content> ListingPage<C> list(ListingKind<C> kind, ListingQuery query) {
        ListingFilter filter = query.filter().within(rights.readerOf(kind));
        return answers.of(kind, listings.list(kind, filter, query.after(), query.size()));
    }

    <C extends Content> ListingAnswer<C> get(ListingKind<C> kind, UUID id) {
        return findOwn(kind, id)
                .map(own -> answers.of(kind, own))
                .orElseGet(() -> answers.of(kind, shared.get(kind.name(), id)));
    }

    @Transactional
    <C extends Content> ListingAnswer<C> create(
            ListingKind<C> kind, Map<String, @Nullable Object> body, OnLookAlikes wanted, HttpRequest<?> request) {
        Editor editor = rights.editorOf(kind);
        Kept kept = keeping.create(kind, draft(body), editor);
        ListingAnswer<C> answer = answers.of(kind, kept, request);
        if (wanted == OnLookAlikes.ACCEPT) {
            lookAlikes.accept(kind, kept.listing(), editor);
            return answer;
        }
        List<LookAlike> alike = lookAlikes.find(kind, kept.listing(), editor);
        if (alike.isEmpty()) {
            return answer;
        }
        if (wanted == OnLookAlikes.REFUSE) {
            throw Refusal.of(ErrorCode.LOOKS_ALIKE, "error.looks-alike.detail", alike.size())
                    .with("lookAlikes", alike);
        }
        return answer.withLookAlikes(alike);
    }

    <C extends Content> ListingAnswer<C> change(
            ListingKind<C> kind, UUID id, Map<String, @Nullable Object> body, HttpRequest<?> request) {
        Editor editor = rights.editorOf(kind);
        long version = version(body);
        return answers.of(kind, keeping.change(kind, id, version, draft(body), editor), request);
    }

    <C extends Content> ListingAnswer<C> publish(
            ListingKind<C> kind, UUID id, @Nullable PublicationRequest publication) {
        Visibility visibility = publication == null ? null : visibility(publication.visibility());
        return withJob(kind, publishing.publish(kind, id, visibility, rights.publisherOf(kind)));
    }

    <C extends Content> ListingAnswer<C> withdraw(ListingKind<C> kind, UUID id) {
        return withJob(kind, publishing.withdraw(kind, id, rights.publisherOf(kind)));
    }

    private <C extends Content> ListingAnswer<C> withJob(ListingKind<C> kind, Listing written) {
        return answers.of(kind, written)
                .withJob(following.stream()
                        .flatMap(each -> each.findJob(written).stream())
                        .findFirst()
                        .orElse(null));
    }

    private <C extends Content> Optional<Listing> findOwn(ListingKind<C> kind, UUID id) {
        if (!rights.maySee(kind)) {
            return Optional.empty();
        }
        Editor reader = rights.readerOf(kind);
        return listings.find(kind.name(), id).filter(listing -> reader.mayTouch(listing.owner()));
    }

    private static Draft draft(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(body);
        fields.remove("version");
        Object externalId = fields.remove("externalId");
        Object visibility = fields.remove("visibility");
        return new Draft(
                fields,
                visibility == null ? null : visibility(visibility.toString()),
                externalId == null ? null : externalId.toString());
    }

    private static long version(Map<String, @Nullable Object> body) {
        if (body.get("version") instanceof Number version) {
            return version.longValue();
        }
        throw Refusal.invalid("version", "listing.version-missing");
    }

    private static @Nullable Visibility visibility(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return Visibility.find(code).orElseThrow(() -> Refusal.invalid("visibility", "layout.not-in-vocabulary", code));
    }

    /** What to list of a library. */
    record ListingQuery(ListingFilter filter, @Nullable String after, int size) {

        private static final int MOST = 100;

        static ListingQuery of(@Nullable String words, @Nullable String state, @Nullable String after, int size) {
            if (size < 1 || size > MOST) {
                throw Refusal.invalid("size", "listing.size-out-of-range", 1, MOST);
            }
            ListingState standing = state == null ? null : standing(state);
            return new ListingQuery(new ListingFilter(standing, null, words, null), after, size);
        }

        private static ListingState standing(String state) {
            return ListingState.find(state)
                    .orElseThrow(() -> Refusal.invalid("state", "layout.not-in-vocabulary", state));
        }
    }
}
