package io.qiqiao.qualifying.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.qualifying.Qualifying;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.text.Languages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an enterprise can get. */
@PortalRole
@Controller("/api/enterprises/{id}/policies")
@Allowed(Permission.ENTERPRISE_SEE)
class QualifyingApi {

    private final EnterpriseKind enterprises;
    private final Listings listings;
    private final ListingRights rights;
    private final Qualifying qualifying;
    private final AnswerWording wording;
    private final Today today;

    QualifyingApi(
            EnterpriseKind enterprises,
            Listings listings,
            ListingRights rights,
            Qualifying qualifying,
            AnswerWording wording,
            Today today) {
        this.enterprises = enterprises;
        this.listings = listings;
        this.rights = rights;
        this.qualifying = qualifying;
        this.wording = wording;
        this.today = today;
    }

    /**
     * The policies of the tenant and of those above it that say who qualifies as conditions, and how each stands for the
     * enterprise, condition by condition.
     *
     * @param state {@code eligible}, {@code near}, {@code unknown} or {@code out}; left out for the first three
     */
    @Get
    EnterprisePolicies list(String id, @Nullable @QueryValue String state, HttpRequest<?> request) {
        Listing enterprise = seen(id);
        Locale locale = Languages.of(request);
        List<PolicyAnswer> all = qualifying.list(enterprise, today.get());
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Standing.values())
                .forEach(standing -> counts.put(
                        standing.code(),
                        all.stream()
                                .filter(answer -> answer.standing() == standing)
                                .count()));
        @Nullable Standing wanted = state == null ? null : standing(state);
        List<EnterprisePolicies.Item> items = all.stream()
                .filter(answer -> wanted == null ? answer.standing() != Standing.OUT : answer.standing() == wanted)
                .map(answer -> wording.item(answer, locale))
                .toList();
        return new EnterprisePolicies(enterprise.id(), today.get(), counts, items);
    }

    private static Standing standing(String state) {
        return Standing.find(state).orElseThrow(() -> Refusal.invalid("state", "layout.not-in-vocabulary", state));
    }

    private Listing seen(String id) {
        Editor reader = rights.readerOf(enterprises);
        return listings.find(enterprises.name(), Ids.of(id))
                .filter(listing -> reader.mayTouch(listing.owner()))
                .orElseThrow(Refusal::notFound);
    }
}
