package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.maintenance.IndexMaintenance;
import io.qiqiao.search.maintenance.Rebuilt;
import io.qiqiao.search.maintenance.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks after the search index. The worker that does it is found at run time, where its module is in the program. */
@Command(
        name = "index",
        resourceBundle = "i18n.command",
        mixinStandardHelpOptions = true,
        subcommands = EvaluateCommand.class)
final class IndexCommand implements Runnable {

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "json")
    boolean json;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal().text("launch.no-command"));
    }

    @Command(name = "rebuild", mixinStandardHelpOptions = true)
    int rebuild(
            @Parameters(paramLabel = "KIND", arity = "0..*", descriptionKey = "kinds") @Nullable List<String> kinds) {
        return with(context -> {
            List<Rebuilt> rebuilt = maintenance(context)
                    .rebuild(
                            set(kinds),
                            (kind, done) -> terminal().counting(terminal().text("launch.index.rebuild", kind), done));
            if (json) {
                write(context, rebuilt.stream().map(IndexCommand::fields).toList());
            } else {
                rebuilt.forEach(one -> terminal()
                        .result(terminal()
                                .text("launch.index.rebuilt", one.kind(), one.shared(), one.own(), one.failed())));
            }
            return rebuilt.stream().allMatch(one -> one.failed() == 0) ? 0 : 1;
        });
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "KIND", arity = "0..*", descriptionKey = "kinds") @Nullable List<String> kinds) {
        return with(context -> {
            Verification verification = maintenance(context)
                    .verify(
                            set(kinds),
                            (kind, done) -> terminal().counting(terminal().text("launch.index.verify", kind), done));
            if (json) {
                write(context, fields(verification));
            } else {
                tell(verification);
            }
            return verification.isClean() ? 0 : 1;
        });
    }

    private void tell(Verification verification) {
        if (verification.isClean()) {
            terminal().result(terminal().text("launch.index.sound", verification.checked()));
            return;
        }
        terminal()
                .result(terminal()
                        .text(
                                "launch.index.unsound",
                                verification.missing(),
                                verification.stale(),
                                verification.surplus()));
        verification
                .examples()
                .forEach(one -> terminal()
                        .result("  " + one.fault() + "  " + one.kind() + "  " + one.id() + "  " + one.index()));
        terminal().tell("launch.index.unsound.remedy");
    }

    private int with(ToIntFunction<ApplicationContext> work) {
        QiqiaoCommand root = Commands.required(above);
        try (Installation installation =
                Installation.open(Commands.withoutRoles(root.settings()), Need.ALL, root.terminal())) {
            installation.awaitSearch();
            return work.applyAsInt(installation.start());
        }
    }

    private static IndexMaintenance maintenance(ApplicationContext context) {
        return context.findBean(IndexMaintenance.class)
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "launch.no-indexer"));
    }

    private Terminal terminal() {
        return Commands.required(above).terminal();
    }

    private void write(ApplicationContext context, Object value) {
        try {
            terminal().result(context.getBean(ObjectMapper.class).writeValueAsString(value));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> fields(Rebuilt rebuilt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", rebuilt.kind());
        fields.put("shared", rebuilt.shared());
        fields.put("own", rebuilt.own());
        fields.put("failed", rebuilt.failed());
        return fields;
    }

    private static Map<String, Object> fields(Verification verification) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("checked", verification.checked());
        fields.put("waiting", verification.waiting());
        fields.put("missing", verification.missing());
        fields.put("stale", verification.stale());
        fields.put("surplus", verification.surplus());
        fields.put(
                "examples",
                verification.examples().stream()
                        .map(one -> one.fault() + " " + one.kind() + " " + one.id() + " " + one.index())
                        .toList());
        return fields;
    }

    private static Set<String> set(@Nullable List<String> kinds) {
        return kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
