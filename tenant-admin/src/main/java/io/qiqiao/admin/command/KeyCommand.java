package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.identity.SigningKeyRotation;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.protection.DataKeyring;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.rotation.RotatingKeys;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks after the keys that protect fields and the ones that sign tokens. */
@Command(name = "key", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {

    private static final String BY = "command line";

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

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        return with(context -> {
            List<DataKeyring.Entry> keys = context.getBean(DataKeyring.class).list();
            if (json) {
                write(context, keys.stream().map(KeyCommand::fields).toList());
            } else {
                keys.forEach(key -> terminal()
                        .result("%-9s  %-5s  %4d  %-4s  %s"
                                .formatted(key.owner(), key.purpose(), key.version(), key.suite(), key.master())));
            }
        });
    }

    @Command(name = "rotate", mixinStandardHelpOptions = true)
    int rotate(
            @Parameters(paramLabel = "CODE", arity = "0..*", descriptionKey = "codes") @Nullable List<String> codes,
            @Option(names = "--all", descriptionKey = "every-tenant") boolean all) {
        return with(context -> {
            List<Map<String, Object>> asked = new ArrayList<>();
            for (KeyScope scope : scopes(context, codes == null ? List.of() : codes, all)) {
                UUID job = request(context, scope);
                asked.add(Map.of("owner", scope.owner(), "job", job.toString()));
                if (!json) {
                    terminal().result(terminal().text("launch.key.rotation", scope.owner(), job));
                }
            }
            if (json) {
                write(context, asked);
            }
        });
    }

    @Command(name = "rewrap", mixinStandardHelpOptions = true)
    int rewrap() {
        return with(context -> terminal()
                .result(terminal()
                        .text(
                                "launch.key.rewrapped",
                                context.getBean(DataKeyring.class).rewrap())));
    }

    @Command(name = "signing", mixinStandardHelpOptions = true)
    int signing(@Option(names = "--revoke", descriptionKey = "revoke") boolean revoke) {
        return with(context -> {
            SigningKeyRotation keys = context.getBean(SigningKeyRotation.class);
            if (revoke) {
                keys.revoke();
            } else {
                keys.rotate();
            }
            terminal().result(terminal().text(revoke ? "launch.key.revoked" : "launch.key.signing"));
        });
    }

    private static List<KeyScope> scopes(ApplicationContext context, List<String> codes, boolean all) {
        TenantDirectory directory = context.getBean(TenantDirectory.class);
        List<KeyScope> scopes = new ArrayList<>();
        if (all || codes.isEmpty()) {
            scopes.add(KeyScope.platform());
        }
        if (all) {
            directory.list().forEach(tenant -> scopes.add(KeyScope.of(tenant.id())));
        } else {
            codes.forEach(code -> scopes.add(KeyScope.of(known(directory, code).id())));
        }
        return scopes;
    }

    private static Tenant known(TenantDirectory directory, String code) {
        return TenantId.find(code)
                .flatMap(directory::find)
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", code));
    }

    private static UUID request(ApplicationContext context, KeyScope scope) {
        RotatingKeys rotating = context.getBean(RotatingKeys.class);
        TenantId tenant = scope.tenant();
        return tenant == null ? rotating.request(BY) : CurrentTenant.call(tenant, () -> rotating.request(BY));
    }

    private int with(Consumer<ApplicationContext> work) {
        QiqiaoCommand root = Commands.required(above);
        try (Installation installation =
                Installation.open(Commands.withoutRoles(root.settings()), Need.DATABASE, root.terminal())) {
            work.accept(installation.start());
            return 0;
        }
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

    private static Map<String, Object> fields(DataKeyring.Entry key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("owner", key.owner());
        fields.put("purpose", key.purpose());
        fields.put("version", key.version());
        fields.put("suite", key.suite());
        fields.put("master", key.master());
        return fields;
    }
}
