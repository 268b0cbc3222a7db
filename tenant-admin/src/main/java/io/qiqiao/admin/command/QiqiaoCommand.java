package io.qiqiao.admin.command;

import io.qiqiao.admin.terminal.Terminal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands, with what all of them take. */
@Command(
        name = "qiqiao",
        resourceBundle = "i18n.command",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            TenantCommand.class,
            IndexCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            AuditCommand.class,
            BenchCommand.class,
            KeyCommand.class,
            IsolationCommand.class
        })
public final class QiqiaoCommand implements Runnable {

    @Option(names = "--data-dir", scope = picocli.CommandLine.ScopeType.INHERIT, descriptionKey = "data-dir")
    @Nullable
    Path dataDirectory;

    @Option(names = "--config", scope = picocli.CommandLine.ScopeType.INHERIT, descriptionKey = "config")
    @Nullable
    Path configuration;

    @Spec
    CommandSpec spec;

    private final Terminal terminal;

    public QiqiaoCommand(Terminal terminal) {
        this.terminal = terminal;
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.text("launch.no-command"));
    }

    Terminal terminal() {
        return terminal;
    }

    /** What the file and the command line said, as settings of the application; the command line wins. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (configuration != null) {
            settings.putAll(ConfigurationFile.read(configuration));
        }
        if (dataDirectory != null) {
            settings.put("qiqiao.data-dir", dataDirectory.toString());
        }
        return settings;
    }
}
