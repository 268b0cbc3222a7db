package io.qiqiao.library.product;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.listing.FindingAParty;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The library of service products. A product belongs to its institution. */
@Singleton
public class ProductKind implements ListingKind<ServiceProduct> {

    public static final String NAME = "product";

    /** No case is older: there was no service of this kind before. */
    private static final long FIRST_YEAR = 1978;

    private final Listings listings;
    private final FindingAParty parties;
    private final InstitutionKind institutions;
    private final Clock clock;

    ProductKind(Listings listings, FindingAParty parties, InstitutionKind institutions, Clock clock) {
        this.clock = clock;
        this.listings = listings;
        this.parties = parties;
        this.institutions = institutions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "products";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Class<ServiceProduct> contentType() {
        return ServiceProduct.class;
    }

    @Override
    public List<FieldProblem> problems(ServiceProduct content) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean costs = content.feeFromYuan() != null && content.feeFromYuan().signum() > 0;
        if (costs && Boolean.TRUE.equals(content.free())) {
            problems.add(FieldProblem.of("feeFromYuan", "product.free-with-a-fee"));
        }
        long last = Year.now(clock).getValue();
        List<ServiceCase> cases = content.cases() == null ? List.of() : content.cases();
        for (int at = 0; at < cases.size(); at++) {
            Long year = cases.get(at).year();
            if (year != null && (year < FIRST_YEAR || year > last)) {
                problems.add(FieldProblem.of(
                        "cases." + at + ".year",
                        "product.no-such-year",
                        year.toString(),
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(last)));
            }
        }
        return problems;
    }

    @Override
    public Settled<ServiceProduct> settle(UUID id, ServiceProduct content, PartyRef sender) {
        Optional<Listing> offering = parties.find(InstitutionKind.NAME, content.institution(), sender);
        if (offering.isPresent()) {
            return of(offering.get(), content);
        }
        String named = content.institution();
        return new Settled<>(
                content.withInstitutionId(null),
                sender,
                named == null
                        ? List.of()
                        : List.of(FieldProblem.of("institution", "product.institution-not-on-file", named)));
    }

    private Settled<ServiceProduct> of(Listing offering, ServiceProduct content) {
        Institution institution = listings.content(institutions, offering);
        ServiceProduct settled = content.withInstitution(institution.title())
                .withInstitutionId(offering.id().toString())
                .withRegion(content.region() == null ? institution.region() : content.region());
        return new Settled<>(settled, offering.owner(), List.of());
    }

    @Override
    public SearchDocument found(SearchDocument plain, ServiceProduct content) {
        return plain.withSummary(Objects.requireNonNullElse(content.summary(), ""))
                .withText(joined(
                        content.institution(),
                        content.audience(),
                        content.function(),
                        content.process(),
                        content.standard(),
                        content.fee(),
                        content.timeLimit(),
                        content.eligibility(),
                        content.text(),
                        content.cases() == null
                                ? null
                                : content.cases().stream()
                                        .map(each ->
                                                joined(each.title(), each.text(), each.enterpriseKind(), each.result()))
                                        .toList()))
                .withFree(content.free());
    }
}
