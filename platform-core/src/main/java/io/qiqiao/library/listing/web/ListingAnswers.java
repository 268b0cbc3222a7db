package io.qiqiao.library.listing.web;

import io.micronaut.http.HttpRequest;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.web.ListingAnswer.Remark;
import io.qiqiao.publication.Publication;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns records into what the API answers. */
@Singleton
final class ListingAnswers {

    private final Listings listings;
    private final ContentJson json;
    private final Messages messages;

    ListingAnswers(Listings listings, ContentJson json, Messages messages) {
        this.listings = listings;
        this.json = json;
        this.messages = messages;
    }

    <C extends Content> ListingAnswer<C> of(ListingKind<C> kind, Listing listing) {
        return of(kind, listing, null, null);
    }

    <C extends Content> ListingAnswer<C> of(ListingKind<C> kind, Kept kept, HttpRequest<?> request) {
        return of(kind, kept.listing(), remarks(kept.remarks(), Languages.of(request)), kept.unknown());
    }

    <C extends Content> ListingPage<C> of(ListingKind<C> kind, Slice<Listing> slice) {
        return new ListingPage<>(
                slice.items().stream()
                        .map(listing -> masked(kind, of(kind, listing)))
                        .toList(),
                slice.next());
    }

    private static <C extends Content> ListingAnswer<C> masked(ListingKind<C> kind, ListingAnswer<C> answer) {
        return answer.withContent(kind.masked(answer.content()));
    }

    /** A record of another tenant, or of this one as others see it. */
    <C extends Content> ListingAnswer<C> of(ListingKind<C> kind, Publication shared) {
        return new ListingAnswer<>(
                shared.id(),
                shared.externalId(),
                shared.kind(),
                shared.tenant(),
                shared.title(),
                ListingState.PUBLISHED.code(),
                shared.visibility(),
                shared.version(),
                shared.publishedAt(),
                shared.publishedAt(),
                json.read(shared.document(), kind.contentType()),
                null,
                null,
                null,
                null);
    }

    List<Remark> remarks(List<FieldProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new Remark(
                        problem.field(),
                        problem.messageKey(),
                        messages.text(
                                locale,
                                problem.messageKey(),
                                problem.arguments().toArray())))
                .toList();
    }

    private <C extends Content> ListingAnswer<C> of(
            ListingKind<C> kind, Listing listing, @Nullable List<Remark> remarks, @Nullable List<String> unknown) {
        return new ListingAnswer<>(
                listing.id(),
                listing.externalId(),
                listing.kind(),
                CurrentTenant.get().code(),
                listing.title(),
                listing.state(),
                listing.visibility(),
                listing.version(),
                listing.changedAt(),
                listing.publishedAt(),
                listings.content(kind, listing),
                remarks,
                unknown,
                null,
                null);
    }
}
