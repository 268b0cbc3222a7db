package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads eligibility as it is written in data: {@code {"version": 1, "where": …, "facts": […]}}. A group is
 * {@code {"all": […]}}, {@code {"any": […]}} or {@code {"none": […]}}; {@code {"not": …}} is a {@code none} of one.
 */
@Singleton
public class ReadingEligibility {

    /** The format that is written; what is read may be older, never newer. */
    public static final int VERSION = 1;

    /** How many groups may be one within the other. */
    public static final int DEEPEST = 4;

    /** How many conditions there may be. */
    public static final int MOST = 100;

    private final FactCatalogue national;
    private final ReadingConditions conditions;
    private final ReadingCustomFacts customFacts;

    ReadingEligibility(FactCatalogue national, ReadingConditions conditions, ReadingCustomFacts customFacts) {
        this.national = national;
        this.conditions = conditions;
        this.customFacts = customFacts;
    }

    /**
     * Reads {@code sent}.
     *
     * @param field what the names of problems begin with
     */
    public ReadEligibility read(String field, Map<?, ?> sent) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!isKnownVersion(sent.get("version"))) {
            problems.add(FieldProblem.of(field + ".version", "eligibility.version-unknown", VERSION));
            return new ReadEligibility(null, List.of(), problems);
        }
        List<FactDefinition> custom = customFacts.read(field + ".facts", sent.get("facts"), problems);
        Object where = sent.containsKey("where") ? sent.get("where") : withoutFrame(sent);
        Reading reading = new Reading(national.with(custom), problems);
        Optional<Requirement> requirement = read(field, where, 0, reading);
        long count = requirement.stream().flatMap(Requirement::conditions).count();
        if (count > MOST) {
            problems.add(FieldProblem.of(field, "eligibility.too-many", count, MOST));
        }
        @Nullable
        Eligibility eligibility = problems.isEmpty()
                ? requirement
                        .map(each -> new Eligibility(VERSION, custom, each))
                        .orElse(null)
                : null;
        return new ReadEligibility(eligibility, custom, problems);
    }

    /** What is kept with a policy; empty when there is nothing, or it was written by a newer program. */
    public Optional<Eligibility> find(@Nullable Map<String, Object> kept) {
        return kept == null ? Optional.empty() : read("eligibility", kept).find();
    }

    private static boolean isKnownVersion(@Nullable Object version) {
        return version == null
                || (version instanceof Number number && number.intValue() >= 1 && number.intValue() <= VERSION);
    }

    private static Map<String, @Nullable Object> withoutFrame(Map<?, ?> sent) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        sent.forEach((name, value) -> plain.put(String.valueOf(name), value));
        plain.remove("version");
        plain.remove("facts");
        return plain;
    }

    /** Empty for nothing at all, and for what is wrong. */
    private Optional<Requirement> read(String path, @Nullable Object sent, int depth, Reading reading) {
        if (sent == null || (sent instanceof Map<?, ?> none && none.isEmpty())) {
            return Optional.empty();
        }
        if (!(sent instanceof Map<?, ?> map)) {
            reading.problems().add(FieldProblem.of(path, "eligibility.not-a-requirement"));
            return Optional.empty();
        }
        if (map.containsKey("fact")) {
            return conditions
                    .read(path, map, reading.catalogue(), reading.problems())
                    .map(Requirement.class::cast);
        }
        if (map.size() == 1 && map.containsKey("not")) {
            return read(path + ".not", map.get("not"), depth + 1, reading)
                    .map(part -> new Group(Requirement.Kind.NONE, List.of(part)));
        }
        return group(path, map, depth, reading);
    }

    private Optional<Requirement> group(String path, Map<?, ?> map, int depth, Reading reading) {
        Optional<Requirement.Kind> kind = kind(map);
        if (kind.isEmpty() || !(map.get(kind.get().code()) instanceof List<?> sent)) {
            reading.problems().add(FieldProblem.of(path, "eligibility.not-a-requirement"));
            return Optional.empty();
        }
        if (depth >= DEEPEST) {
            reading.problems().add(FieldProblem.of(path, "eligibility.too-deep", DEEPEST));
            return Optional.empty();
        }
        List<Requirement> parts = new ArrayList<>();
        for (int at = 0; at < sent.size(); at++) {
            read(path + "." + kind.get().code() + "." + at, sent.get(at), depth + 1, reading)
                    .ifPresent(parts::add);
        }
        if (sent.isEmpty()) {
            reading.problems().add(FieldProblem.of(path + "." + kind.get().code(), "eligibility.empty-group"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Group(kind.get(), parts));
    }

    private static Optional<Requirement.Kind> kind(Map<?, ?> map) {
        return map.size() != 1
                ? Optional.empty()
                : List.of(Requirement.Kind.values()).stream()
                        .filter(kind -> map.containsKey(kind.code()))
                        .findFirst();
    }

    private record Reading(FactCatalogue catalogue, List<FieldProblem> problems) {}
}
