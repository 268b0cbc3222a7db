package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.audit.AuditProof;
import io.qiqiao.audit.ProvenChain;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after the audit. */
@Command(name = "audit", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal().text("launch.no-command"));
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "TENANT", arity = "0..*", descriptionKey = "chains") @Nullable List<String> chains,
            @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "anchors") @Nullable List<Path> anchors,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        QiqiaoCommand root = Commands.required(above);
        Map<String, Object> settings = Commands.withoutRoles(root.settings());
        // Whoever proves writes nothing: neither a seal nor an anchor.
        settings.put("qiqiao.audit.sealing.enabled", false);
        try (Installation installation = Installation.open(settings, Need.DATABASE, root.terminal())) {
            ApplicationContext context = installation.start();
            AuditProof proof = context.getBean(AuditProof.class);
            List<Path> files = files(proof, anchors);
            TenantDirectory tenants = context.getBean(TenantDirectory.class);
            List<ProvenChain> proven = (chains == null ? proof.listChains(files) : chains)
                    .stream()
                            .map(chain -> proof.prove(known(chain, tenants), files))
                            .toList();
            if (json) {
                write(context, proven);
            } else {
                proven.forEach(this::tell);
                warn(files);
            }
            return proven.stream().allMatch(ProvenChain::isSound) ? 0 : 1;
        }
    }

    /** Those named must be there; those that this installation would write may not be yet. */
    private static List<Path> files(AuditProof proof, @Nullable List<Path> named) {
        return named == null
                ? proof.listAnchorFiles().stream().filter(Files::exists).toList()
                : named;
    }

    private static String known(String chain, TenantDirectory tenants) {
        boolean known = chain.equals(AuditProof.PLATFORM)
                || TenantId.find(chain).flatMap(tenants::find).isPresent();
        if (!known) {
            throw Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", chain);
        }
        return chain;
    }

    private void tell(ProvenChain proven) {
        String verdict = proven.isSound() ? "launch.audit.sound" : "launch.audit.unsound";
        terminal()
                .result(terminal()
                        .text(
                                verdict,
                                proven.chain(),
                                proven.entries(),
                                proven.entries() - proven.anchored(),
                                proven.waiting()));
        proven.findings()
                .forEach(finding -> terminal()
                        .result("  ✗ " + terminal().text("launch.audit.fault." + finding.fault())
                                + Stream.of(
                                                finding.seal() == 0 ? "" : "  #" + finding.seal(),
                                                finding.entry() == null ? "" : "  " + finding.entry())
                                        .reduce("", String::concat)));
    }

    private void warn(List<Path> files) {
        if (files.isEmpty()) {
            terminal().tell("launch.audit.no-anchors");
        }
    }

    private void write(ApplicationContext context, List<ProvenChain> proven) {
        try {
            terminal().result(context.getBean(ObjectMapper.class).writeValueAsString(proven));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Terminal terminal() {
        return Commands.required(above).terminal();
    }
}
