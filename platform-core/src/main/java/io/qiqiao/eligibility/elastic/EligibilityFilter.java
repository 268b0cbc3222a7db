package io.qiqiao.eligibility.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import java.time.LocalDate;
import java.util.List;

/**
 * Compiles eligibility to a filter over {@link FactFields} that loses neither a yes nor an unknown; what it lets
 * through is assessed exactly afterwards.
 *
 * <p>A denial is carried down to the conditions first: {@code must_not} would match what is missing, and a filter that
 * lets through too much must not be turned round.
 */
public final class EligibilityFilter {

    private final PossibleFilter possible;

    private EligibilityFilter(LocalDate day) {
        this.possible = new PossibleFilter(day);
    }

    /** @param day as of which titles hold and ages are counted */
    public static Query compile(Eligibility eligibility, LocalDate day) {
        return new EligibilityFilter(day).compile(eligibility.where(), true);
    }

    /** Those of whom {@code requirement} is not known to be other than {@code wish}. */
    private Query compile(Requirement requirement, boolean wish) {
        return switch (requirement) {
            case Condition condition ->
                possible.of(condition, condition.operator().denies() != wish);
            case Group(Requirement.Kind kind, List<Requirement> parts) -> {
                boolean ofParts = (kind == Requirement.Kind.NONE) != wish;
                List<Query> queries =
                        parts.stream().map(part -> compile(part, ofParts)).toList();
                boolean each = (kind == Requirement.Kind.ALL) == ofParts;
                yield each ? Query.of(query -> query.bool(all -> all.filter(queries))) : PossibleFilter.anyOf(queries);
            }
        };
    }
}
