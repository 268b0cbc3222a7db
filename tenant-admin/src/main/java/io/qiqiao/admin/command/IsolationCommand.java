package io.qiqiao.admin.command;

import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.isolation.IsolationCheck;
import io.qiqiao.admin.isolation.IsolationReport;
import io.qiqiao.admin.isolation.Reach;
import io.qiqiao.admin.isolation.ReportText;
import io.qiqiao.admin.isolation.ThrowAwayPlatform;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proves that tenants do not see each other's, on a platform of its own that is thrown away. */
@Command(name = "isolation", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class IsolationCommand implements Runnable {

    private static final int PROMILLE = 1000;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal().text("launch.no-command"));
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--json", descriptionKey = "json") boolean json,
            @Option(names = "--share", defaultValue = "1000", descriptionKey = "share") int share,
            @Option(names = "--portals", defaultValue = "1", descriptionKey = "portals") int portals,
            @Option(names = "--seed", descriptionKey = "seed") @Nullable Long seed) {
        WebClient.mayNameHosts();
        QiqiaoCommand root = Commands.required(above);
        long chosen = seed == null ? new SecureRandom().nextLong() : seed;
        try (ThrowAwayPlatform platform =
                        ThrowAwayPlatform.start(root.settings(), root.dataDirectory, portals, root.terminal());
                IsolationCheck check =
                        IsolationCheck.prepare(platform.context(), platform.addresses(), chosen, this::told)) {
            Reach reach = share >= PROMILLE ? Reach.ALL : Reach.sample(share, chosen);
            IsolationReport report = check.run(reach, this::told);
            tell(platform, report, json);
            return report.isClean() ? 0 : 1;
        }
    }

    private void told(String step) {
        terminal().tell(step);
    }

    private void tell(ThrowAwayPlatform platform, IsolationReport report, boolean json) {
        if (json) {
            try {
                terminal().result(platform.context().getBean(ObjectMapper.class).writeValueAsString(report.fields()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        } else {
            new ReportText(terminal()).lines(report).forEach(terminal()::result);
        }
    }

    private Terminal terminal() {
        return Commands.required(above).terminal();
    }
}
