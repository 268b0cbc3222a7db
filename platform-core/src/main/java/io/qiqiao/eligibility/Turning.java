package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Outcome.OfGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the fewest conditions by which an outcome would turn. What is unknown is taken as it would be wished. */
final class Turning {

    private Turning() {}

    /** Those to be met so that {@code outcome} is no longer a no; empty where one cannot be. */
    static Optional<List<Finding>> towards(Outcome outcome) {
        return turned(outcome, true);
    }

    private static Optional<List<Finding>> turned(Outcome outcome, boolean wish) {
        Verdict against = wish ? Verdict.NO : Verdict.YES;
        if (outcome.verdict() != against) {
            return Optional.of(List.of());
        }
        return switch (outcome) {
            case Finding finding -> finding.isWithinReach() ? Optional.of(List.of(finding)) : Optional.empty();
            case OfGroup group -> turned(group, wish);
        };
    }

    private static Optional<List<Finding>> turned(OfGroup group, boolean wish) {
        boolean ofParts = group.kind() == Requirement.Kind.NONE ? !wish : wish;
        boolean each = (group.kind() == Requirement.Kind.ALL) == ofParts;
        return each ? all(group.parts(), ofParts) : fewest(group.parts(), ofParts);
    }

    private static Optional<List<Finding>> all(List<Outcome> parts, boolean wish) {
        List<Finding> all = new ArrayList<>();
        for (Outcome part : parts) {
            Optional<List<Finding>> turned = turned(part, wish);
            if (turned.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(turned.get());
        }
        return Optional.of(all);
    }

    private static Optional<List<Finding>> fewest(List<Outcome> parts, boolean wish) {
        return parts.stream()
                .map(part -> turned(part, wish))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(List::size));
    }
}
