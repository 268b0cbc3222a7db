package io.qiqiao.eligibility;

import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.Operator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy asks for: one condition, or several together. */
public sealed interface Requirement {

    /** All conditions, in order. */
    Stream<Condition> conditions();

    /** How many groups are one within the other. */
    int depth();

    /** What is asked of a group's parts. */
    enum Kind {
        ALL,
        ANY,
        NONE;

        /** How it is written in data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Several requirements of which all, at least one, or none must hold. */
    record Group(Kind kind, List<Requirement> parts) implements Requirement {

        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Condition> conditions() {
            return parts.stream().flatMap(Requirement::conditions);
        }

        @Override
        public int depth() {
            return 1 + parts.stream().mapToInt(Requirement::depth).max().orElse(0);
        }
    }

    /**
     * One fact compared with values.
     *
     * @param values as they are written in data, of the fact's type
     * @param months for how many months a title must have been held, or null
     * @param clause where the policy says so, such as {@code 第四条第（二）项}, or null
     * @param wanted what the values mean
     */
    record Condition(
            FactDefinition fact,
            Operator operator,
            List<String> values,
            @Nullable Integer months,
            @Nullable String clause,
            Wanted wanted)
            implements Requirement {

        public Condition {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Condition> conditions() {
            return Stream.of(this);
        }

        @Override
        public int depth() {
            return 0;
        }
    }
}
