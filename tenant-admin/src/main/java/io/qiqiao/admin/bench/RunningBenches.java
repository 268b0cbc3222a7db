package io.qiqiao.admin.bench;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchProgress;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.ForBench;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs benches one after the other; one that fails holds up no other. */
@Singleton
@ForBench
public class RunningBenches {

    private final List<Bench> benches;

    RunningBenches(Collection<Bench> benches) {
        this.benches =
                benches.stream().sorted(Comparator.comparing(Bench::name)).toList();
    }

    /** All there are, by name. */
    public List<Bench> list() {
        return benches;
    }

    /**
     * The benches of these names, in their order; none means all.
     *
     * @throws Refusal invalid-input when there is no such bench
     */
    public List<Bench> choose(List<String> names) {
        Map<String, Bench> known = benches.stream().collect(Collectors.toMap(Bench::name, bench -> bench));
        names.stream().filter(name -> !known.containsKey(name)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid("bench", "launch.bench.unknown", unknown, listed(known.keySet()));
        });
        return names.isEmpty()
                ? benches
                : new LinkedHashSet<>(names).stream().map(known::get).toList();
    }

    /**
     * Runs them.
     *
     * @param given what is set for those that know it
     * @throws Refusal invalid-input when none of them knows one of the options
     */
    public Stream<BenchOutcome> run(
            List<Bench> chosen, int rounds, Map<String, Integer> given, BenchProgress progress) {
        Set<String> options = chosen.stream()
                .flatMap(bench -> bench.options().keySet().stream())
                .collect(Collectors.toSet());
        given.keySet().stream()
                .filter(name -> !options.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid("--option", "launch.bench.option-unknown", unknown, listed(options));
                });
        return chosen.stream().map(bench -> outcome(bench, BenchRun.of(bench, rounds, given, progress)));
    }

    private static BenchOutcome outcome(Bench bench, BenchRun run) {
        try {
            return BenchOutcome.of(bench.name(), bench.run(run));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return BenchOutcome.failed(bench.name(), ended);
        } catch (Exception broken) {
            return BenchOutcome.failed(bench.name(), broken);
        }
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
