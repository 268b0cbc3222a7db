package io.qiqiao.admin.command;

import io.qiqiao.admin.launch.Serving;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the application in the roles it is given. */
@Command(name = "serve", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--roles", split = ",", defaultValue = "portal,admin,indexer", descriptionKey = "roles")
    List<PlayedRole> roles = List.of();

    @Option(names = "--port", descriptionKey = "port")
    @Nullable
    Integer port;

    @Option(names = "--demo", negatable = true, descriptionKey = "demo")
    @Nullable
    Boolean demo;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Override
    public Integer call() throws InterruptedException {
        QiqiaoCommand root = Commands.required(above);
        Map<String, Object> settings = root.settings();
        settings.put("qiqiao.roles", roles.stream().map(PlayedRole::toString).toList());
        if (port != null) {
            settings.put("micronaut.server.port", port);
        }
        if (demo != null) {
            settings.put("qiqiao.demo", demo);
        }
        Serving.run(settings, root.terminal());
        return 0;
    }
}
