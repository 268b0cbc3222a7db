package io.qiqiao.qualifying;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import java.util.List;
import java.util.Optional;

/** Leaves a condition out of what a policy asks for; a group that has nothing left goes with it. */
final class Dropping {

    private Dropping() {}

    /** The rest without the very condition given, not its equals; empty when nothing is left. */
    static Optional<Eligibility> without(Eligibility eligibility, Condition dropped) {
        return without(eligibility.where(), dropped)
                .map(rest -> new Eligibility(eligibility.version(), eligibility.facts(), rest));
    }

    @SuppressWarnings("ReferenceEquality") // two conditions may be equal, and one of them is meant
    private static Optional<Requirement> without(Requirement requirement, Condition dropped) {
        return switch (requirement) {
            case Condition condition -> condition == dropped ? Optional.empty() : Optional.of(condition);
            case Group group -> {
                List<Requirement> parts = group.parts().stream()
                        .map(part -> without(part, dropped))
                        .flatMap(Optional::stream)
                        .toList();
                yield parts.isEmpty() ? Optional.empty() : Optional.of(new Group(group.kind(), parts));
            }
        };
    }
}
