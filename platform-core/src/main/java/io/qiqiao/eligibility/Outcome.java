package io.qiqiao.eligibility;

import java.util.List;

/** How a requirement stands for an enterprise: with the same shape as the requirement. */
public sealed interface Outcome permits Finding, Outcome.OfGroup {

    Verdict verdict();

    /** Those of all conditions, in order. */
    List<Finding> findings();

    /** How a group stands, by its parts. */
    record OfGroup(Requirement.Kind kind, List<Outcome> parts) implements Outcome {

        public OfGroup {
            parts = List.copyOf(parts);
        }

        @Override
        public Verdict verdict() {
            return switch (kind) {
                case ALL -> parts.stream().map(Outcome::verdict).reduce(Verdict.YES, Verdict::and);
                case ANY -> parts.stream().map(Outcome::verdict).reduce(Verdict.NO, Verdict::or);
                case NONE ->
                    parts.stream()
                            .map(Outcome::verdict)
                            .reduce(Verdict.NO, Verdict::or)
                            .not();
            };
        }

        @Override
        public List<Finding> findings() {
            return parts.stream().flatMap(part -> part.findings().stream()).toList();
        }
    }
}
