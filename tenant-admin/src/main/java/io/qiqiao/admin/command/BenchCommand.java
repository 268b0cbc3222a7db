package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.bench.BenchOutcome;
import io.qiqiao.admin.bench.BenchTable;
import io.qiqiao.admin.bench.RunningBenches;
import io.qiqiao.admin.bench.ServersForBenches;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures, on servers of its own. */
@Command(name = "bench", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "benches")
    List<String> names = List.of();

    @Option(names = "--rounds", defaultValue = "5", descriptionKey = "rounds")
    int rounds;

    @Option(names = "--option", paramLabel = "NAME=NUMBER", descriptionKey = "option")
    Map<String, Integer> options = Map.of();

    @Option(names = "--list", descriptionKey = "list-benches")
    boolean list;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Override
    public Integer call() {
        QiqiaoCommand root = Commands.required(above);
        try (ServersForBenches servers =
                ServersForBenches.start(Commands.withoutRoles(root.settings()), root.dataDirectory, root.terminal())) {
            ApplicationContext context = servers.context();
            RunningBenches running = context.getBean(RunningBenches.class);
            List<Bench> chosen = running.choose(names);
            return list ? list(chosen) : measure(context, running, chosen);
        }
    }

    private int list(List<Bench> benches) {
        benches.forEach(bench -> {
            StringBuilder line = new StringBuilder(bench.name());
            new TreeMap<>(bench.options())
                    .forEach((option, value) ->
                            line.append("  ").append(option).append('=').append(value));
            terminal().result(line.toString());
        });
        return 0;
    }

    private int measure(ApplicationContext context, RunningBenches running, List<Bench> chosen) {
        BenchProgress bar = terminal()::progress;
        List<BenchOutcome> outcomes =
                running.run(chosen, rounds, options, bar).peek(this::tell).toList();
        if (json) {
            write(context, outcomes);
        }
        return outcomes.stream().anyMatch(BenchOutcome::isFailed) ? 1 : 0;
    }

    private void tell(BenchOutcome outcome) {
        if (outcome.problem() != null) {
            terminal().problem(terminal().text("launch.bench.failed", outcome.bench(), outcome.problem()), "");
        } else if (!json) {
            BenchTable.lines(head(), outcome.figures()).forEach(terminal()::result);
        }
    }

    private List<String> head() {
        return List.of(
                terminal().text("launch.bench.figure"),
                terminal().text("launch.bench.median"),
                terminal().text("launch.bench.lowest"),
                terminal().text("launch.bench.highest"),
                terminal().text("launch.bench.unit"));
    }

    private void write(ApplicationContext context, List<BenchOutcome> outcomes) {
        try {
            terminal().result(context.getBean(ObjectMapper.class).writeValueAsString(outcomes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Terminal terminal() {
        return Commands.required(above).terminal();
    }
}
