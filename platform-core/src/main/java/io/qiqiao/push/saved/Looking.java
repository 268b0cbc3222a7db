package io.qiqiao.push.saved;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks what is new for saved searches. Of who acts in the tenant no more, nothing is. All members of a tenant see the same
 * of what is shared, so the same question is asked once, whoever keeps it.
 */
@Singleton
class Looking {

    private final Memberships memberships;
    private final Permissions permissions;
    private final TenantDirectory tenants;
    private final SavedQuestions questions;
    private final SearchPages pages;
    private final AskingForNews asking;

    Looking(
            Memberships memberships,
            Permissions permissions,
            TenantDirectory tenants,
            SavedQuestions questions,
            SearchPages pages,
            AskingForNews asking) {
        this.memberships = memberships;
        this.permissions = permissions;
        this.tenants = tenants;
        this.questions = questions;
        this.pages = pages;
        this.asking = asking;
    }

    /**
     * By the id of the search; of a search for which nothing is new there is nothing.
     *
     * @throws io.qiqiao.kernel.Refusal search-down
     */
    Map<UUID, Finding> look(List<SavedSearch> searches, News news) {
        Set<UUID> acting = acting(searches);
        Map<Wanted, List<SavedSearch>> alike = searches.stream()
                .filter(search -> acting.contains(search.account()))
                .collect(Collectors.groupingBy(
                        search -> new Wanted(search.question(), search.lookedTo()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<NewsOf> asked =
                alike.keySet().stream().map(wanted -> newsOf(wanted, news)).toList();
        List<Finding> found = asking.ask(asked, member());
        Map<UUID, Finding> findings = new HashMap<>();
        int at = 0;
        for (List<SavedSearch> same : alike.values()) {
            Finding finding = found.get(at++);
            if (!finding.isNothing()) {
                same.forEach(search -> findings.put(search.id(), finding));
            }
        }
        return findings;
    }

    private Set<UUID> acting(List<SavedSearch> searches) {
        Set<UUID> accounts = searches.stream().map(SavedSearch::account).collect(Collectors.toSet());
        return memberships.listActing(CurrentTenant.get(), accounts).stream()
                .filter(membership -> permissions.may(membership.role(), Permission.INBOX))
                .map(Membership::account)
                .collect(Collectors.toSet());
    }

    private NewsOf newsOf(Wanted wanted, News news) {
        SavedQuestion question = questions.read(wanted.question());
        Set<String> kinds = question.kinds().isEmpty() ? Set.copyOf(pages.kinds()) : Set.copyOf(question.kinds());
        return new NewsOf(question.ofKinds(kinds), news.of(kinds, wanted.lookedTo()));
    }

    private Asker member() {
        TenantId here = CurrentTenant.get();
        String path = tenants.find(here).orElseThrow().path();
        return new Asker.Member(here, path, PrivateRecords.NONE);
    }

    /** The same question, for which the same is new. */
    private record Wanted(String question, long lookedTo) {}
}
