package io.qiqiao.admin.command;

import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.rollout.RollOutPlan;
import io.qiqiao.admin.rollout.RollOutReport;
import io.qiqiao.schema.PlatformSchemas;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings the platform's schemas and all tenants' up to date. */
@Command(name = "migrate", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Option(names = "--print-roles", descriptionKey = "print-roles")
    boolean printRoles;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Override
    public Integer call() {
        QiqiaoCommand root = Commands.required(above);
        if (printRoles) {
            root.terminal().result(PlatformSchemas.roles());
            return 0;
        }
        try (Installation installation =
                Installation.open(Commands.withoutRoles(root.settings()), Need.DATABASE, root.terminal())) {
            installation.migratePlatform();
            RollOutReport report = installation.migrateTenants(RollOutPlan.all());
            return Reports.of(root.terminal(), installation.start(), json).rollOut(report);
        }
    }
}
