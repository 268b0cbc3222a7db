package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.api.TenantLine;
import io.qiqiao.admin.api.TenantList;
import io.qiqiao.admin.api.TenantViews;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.admin.provisioning.TakingTheSteps;
import io.qiqiao.admin.provisioning.TenantRequest;
import io.qiqiao.admin.rollout.RollOutPlan;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tenants' lives. Whoever has the machine acts as operator. */
@Command(name = "tenant", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class TenantCommand implements Runnable {

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "json")
    boolean json;

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Commands.required(above).terminal().text("launch.no-command"));
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "CODE", descriptionKey = "code") String code,
            @Option(names = "--name", descriptionKey = "name") @Nullable String name,
            @Option(names = "--parent", descriptionKey = "parent") @Nullable String parent,
            @Option(names = "--domain", descriptionKey = "domain") @Nullable List<String> domains,
            @Option(names = "--admin-login", descriptionKey = "admin-login") @Nullable String login,
            @Option(names = "--admin-name", descriptionKey = "admin-name") @Nullable String person,
            @Option(names = "--admin-email", descriptionKey = "admin-email") @Nullable String email) {
        TenantRequest.Administrator administrator =
                login == null && email == null ? null : new TenantRequest.Administrator(login, person, email, null);
        TenantRequest request = new TenantRequest(code, name, parent, domains, administrator);
        return with((context, reports) -> {
            Provisioning provisioning = context.getBean(Provisioning.class);
            Progress opened = provisioning.open(request, Mandate.operator("command line"));
            return reports.tenant(views(context).view(goOn(context, opened)));
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        return with((context, reports) ->
                reports.tenants(TenantList.of(context.getBean(Registry.class).listSchemaStates().stream()
                        .map(TenantLine::of)
                        .toList())));
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "CODE", descriptionKey = "code") String code) {
        return with((context, reports) -> reports.tenant(views(context).view(get(context, code))));
    }

    @Command(name = "suspend", mixinStandardHelpOptions = true)
    int suspend(@Parameters(paramLabel = "CODE", descriptionKey = "code") String code) {
        return with((context, reports) -> {
            TenantId id = get(context, code).tenant().id();
            return reports.tenant(
                    views(context).view(context.getBean(Provisioning.class).suspend(id)));
        });
    }

    /** Puts a suspended tenant back on the net, or goes on with one that is not open yet. */
    @Command(name = "resume", mixinStandardHelpOptions = true)
    int resume(@Parameters(paramLabel = "CODE", descriptionKey = "code") String code) {
        return with((context, reports) -> {
            Progress progress = get(context, code);
            Progress resumed = progress.isOver()
                    ? context.getBean(Provisioning.class)
                            .resume(progress.tenant().id())
                    : goOn(context, progress);
            return reports.tenant(views(context).view(resumed));
        });
    }

    @Command(name = "migrate", mixinStandardHelpOptions = true)
    int migrate(
            @Parameters(paramLabel = "CODE", arity = "0..*", descriptionKey = "codes") @Nullable List<String> codes,
            @Option(names = "--quarantined", descriptionKey = "quarantined") boolean quarantined) {
        Set<TenantId> only =
                codes == null ? Set.of() : codes.stream().map(TenantCommand::id).collect(Collectors.toSet());
        QiqiaoCommand root = Commands.required(above);
        try (Installation installation = open(root)) {
            return Reports.of(root.terminal(), installation.start(), json)
                    .rollOut(installation.migrateTenants(new RollOutPlan(only, quarantined)));
        }
    }

    private int with(BiFunction<ApplicationContext, Reports, Integer> work) {
        QiqiaoCommand root = Commands.required(above);
        try (Installation installation = open(root)) {
            ApplicationContext context = installation.start();
            return work.apply(context, Reports.of(root.terminal(), context, json));
        }
    }

    private Progress goOn(ApplicationContext context, Progress progress) {
        return context.getBean(TakingTheSteps.class).run(progress.tenant().id(), now -> {
            if (!json) {
                Commands.required(above)
                        .terminal()
                        .progress(now.tenant().name(), now.done(), now.steps().size());
            }
        });
    }

    private static Installation open(QiqiaoCommand root) {
        return Installation.open(Commands.withoutRoles(root.settings()), Need.DATABASE, root.terminal());
    }

    private static TenantViews views(ApplicationContext context) {
        return context.getBean(TenantViews.class);
    }

    private static Progress get(ApplicationContext context, String code) {
        return context.getBean(Provisioning.class).get(id(code));
    }

    private static TenantId id(String code) {
        return TenantId.find(code).orElseThrow(() -> Refusal.invalid("code", "provisioning.code.malformed", code));
    }
}
