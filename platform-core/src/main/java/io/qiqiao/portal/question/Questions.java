package io.qiqiao.portal.question;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.web.SearchParameters;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.search.web.WhoAsks;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions of the search page: of what is published, and of the kinds that have pages. */
@Singleton
public final class Questions {

    private static final String PATH = "/search";

    private final SearchParameters parameters;
    private final WhoAsks whoAsks;
    private final Entries entries;

    Questions(SearchParameters parameters, WhoAsks whoAsks, Entries entries) {
        this.parameters = parameters;
        this.whoAsks = whoAsks;
        this.entries = entries;
    }

    /**
     * What the reader asks, narrowed as the reader narrowed it.
     *
     * @throws Refusal invalid-input naming each parameter that does not hold
     */
    public SearchQuery read(SearchRequestBean asked) {
        return parameters.query(asked, withoutPrivate(whoAsks.now()));
    }

    /**
     * The same question of the kinds that have pages only.
     *
     * @throws Refusal invalid-input when none of the kinds asked for has one
     */
    public SearchQuery ofPages(SearchQuery query) {
        Set<String> kinds = query.filter().kinds();
        Set<String> shown = kinds.isEmpty()
                ? Set.copyOf(entries.kinds())
                : kinds.stream().filter(entries.kinds()::contains).collect(Collectors.toUnmodifiableSet());
        if (shown.isEmpty()) {
            throw Refusal.invalid(
                    "kind", "search.kind.unknown", String.join(", ", kinds), String.join(", ", entries.kinds()));
        }
        return query.narrowedTo(query.filter().withKinds(shown)).after(query.after());
    }

    /** The address of the search page for {@code text}, narrowed so. */
    public static Address address(String text, SearchFilter filter) {
        return asking(Address.of(PATH), text, filter);
    }

    /** {@code page} asked for {@code text}, narrowed so. */
    public static Address asking(Address page, String text, SearchFilter filter) {
        return page.with("q", text)
                .withAll("kind", filter.kinds())
                .withAll("category", filter.categories())
                .withAll("region", filter.regions())
                .withAll("tenant", filter.tenants())
                .with("free", filter.free() == null ? "" : filter.free().toString());
    }

    /** The portal has pages for what is published; drafts are the workbench's. */
    private static Asker withoutPrivate(Asker asker) {
        return asker instanceof Asker.Member member
                ? new Asker.Member(member.tenant(), member.path(), PrivateRecords.NONE)
                : asker;
    }
}
