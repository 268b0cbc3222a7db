package io.qiqiao.search.web;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.Asker;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.index.SearchKinds;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search, and names every one that does not hold. */
@Singleton
public final class SearchParameters {

    private static final int LONGEST = 200;
    private static final int USUAL_SIZE = 20;

    private final SearchKinds kinds;

    SearchParameters(SearchKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws Refusal invalid-input with all problems at once */
    public SearchQuery query(SearchRequestBean asked, Asker asker) {
        List<FieldProblem> problems = new ArrayList<>();
        String text = text(asked.q(), problems);
        SearchFilter filter = filter(asked, problems);
        int size = size(asked.size(), problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new SearchQuery(text, filter, asker, size, blankToNull(asked.after()), hints(asked));
    }

    /** What is for the area whose portal is asked comes a little sooner. */
    private static SearchHints hints(SearchRequestBean asked) {
        Set<String> near =
                CurrentTenant.find().map(tenant -> Set.of(tenant.code())).orElse(Set.of());
        return new SearchHints(Set.of(), near, "true".equals(blankToNull(asked.explain())));
    }

    private SearchFilter filter(SearchRequestBean asked, List<FieldProblem> problems) {
        Set<String> chosen = values(asked.kind());
        chosen.stream()
                .filter(kind -> !kinds.list().contains(kind))
                .map(kind -> FieldProblem.of("kind", "search.kind.unknown", kind, String.join(", ", kinds.list())))
                .forEach(problems::add);
        Set<String> regions = codes("region", asked.region(), problems);
        Set<String> tenants = codes("tenant", asked.tenant(), problems);
        return new SearchFilter(chosen, values(asked.category()), regions, tenants, free(asked.free(), problems));
    }

    private static String text(@Nullable String asked, List<FieldProblem> problems) {
        String text = asked == null ? "" : asked.strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.add(FieldProblem.of("q", "search.q.too-long", LONGEST));
        }
        return text;
    }

    private static int size(@Nullable String asked, List<FieldProblem> problems) {
        if (asked == null || asked.isBlank()) {
            return USUAL_SIZE;
        }
        try {
            int size = Integer.parseInt(asked.strip());
            if (size >= 1 && size <= SearchQuery.MOST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        problems.add(FieldProblem.of("size", "search.size.out-of-range", SearchQuery.MOST));
        return USUAL_SIZE;
    }

    private static @Nullable Boolean free(@Nullable String asked, List<FieldProblem> problems) {
        String value = blankToNull(asked);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(FieldProblem.of("free", "search.free.unknown"));
        }
        return Boolean.valueOf(value);
    }

    private static Set<String> codes(String field, @Nullable List<String> asked, List<FieldProblem> problems) {
        Predicate<String> isCode = code -> TenantId.find(code).isPresent();
        Set<String> codes = values(asked);
        codes.stream()
                .filter(isCode.negate())
                .map(code -> FieldProblem.of(field, "search.area.malformed", code))
                .forEach(problems::add);
        return codes;
    }

    private static Set<String> values(@Nullable List<String> asked) {
        return asked == null
                ? Set.of()
                : asked.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static @Nullable String blankToNull(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }
}
