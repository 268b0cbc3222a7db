package io.qiqiao.library.view;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingOrder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What holds of views: lengths, and that there is what they name. */
@Singleton
class ViewChecks {

    private final ListRules rules;
    private final ListColumns columns;
    private final Vocabularies vocabularies;

    ViewChecks(ListRules rules, ListColumns columns, Vocabularies vocabularies) {
        this.rules = rules;
        this.columns = columns;
        this.vocabularies = vocabularies;
    }

    /** @throws Refusal invalid-input with all that is wrong with a view's name and what it shows */
    void require(String kind, String name, ViewContent content) {
        List<FieldProblem> problems = new ArrayList<>(problemsOfName(name));
        problems.addAll(problems(kind, content));
        require(problems);
    }

    /** @throws Refusal invalid-input where a name is missing or too long */
    void requireName(String name) {
        require(problemsOfName(name));
    }

    private List<FieldProblem> problemsOfName(String name) {
        return name.isEmpty() || length(name) > rules.nameCharacters()
                ? List.of(FieldProblem.of("name", "view.name-length", rules.nameCharacters()))
                : List.of();
    }

    private List<FieldProblem> problems(String kind, ViewContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        if (content.words() != null && length(content.words()) > rules.wordCharacters()) {
            problems.add(FieldProblem.of("q", "view.words-length", rules.wordCharacters()));
        }
        if (content.state() != null && !hasTab(kind, content.state())) {
            problems.add(FieldProblem.of("state", "layout.not-in-vocabulary", content.state()));
        }
        if (content.category() != null && !hasCategory(kind, content.category())) {
            problems.add(FieldProblem.of("category", "layout.not-in-vocabulary", content.category()));
        }
        if (content.sort() != null && !hasOrder(content.sort())) {
            problems.add(FieldProblem.of("sort", "layout.not-in-vocabulary", content.sort()));
        }
        problems.addAll(columns.problems(kind, content.columns()));
        return problems;
    }

    /** Whether the list of a kind has such a tab. */
    boolean hasTab(String kind, String state) {
        return ListTab.find(state).isPresent() && rules.of(kind).tabs().contains(state);
    }

    /** Whether the list of a kind can be narrowed to this category. */
    boolean hasCategory(String kind, String category) {
        return rules.of(kind).byCategory()
                && vocabularies.categories().find(category).isPresent();
    }

    /** Whether lists have such an order. */
    boolean hasOrder(String sort) {
        return ListingOrder.find(sort).isPresent();
    }

    /** @throws Refusal invalid-input where there are any */
    static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
