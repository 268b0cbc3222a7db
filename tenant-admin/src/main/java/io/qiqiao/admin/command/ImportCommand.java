package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.intake.ImportAnswer;
import io.qiqiao.library.intake.ImportCounts;
import io.qiqiao.library.intake.ImportOrder;
import io.qiqiao.library.intake.ImportReports;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Imports a file into a tenant, as its officer would: an Excel file, CSV or JSON Lines. The job runs in this process, or in one that
 * serves; it goes on there when this one is ended.
 */
@Command(name = "import", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final Editor COMMAND_LINE = new Editor("command-line", PartyRef.BUREAU);
    private static final long PAUSE_NANOS = 100_000_000;

    @Option(names = "--tenant", required = true, descriptionKey = "code")
    String tenant = "";

    @Option(names = "--kind", required = true, descriptionKey = "kind")
    String kind = "";

    @Option(names = "--visibility", defaultValue = "private", descriptionKey = "visibility")
    String visibility = "private";

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    boolean dry;

    @Option(names = "--columns", split = ",", descriptionKey = "columns")
    Map<String, String> columns = Map.of();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @ParentCommand
    @Nullable
    QiqiaoCommand above;

    @Override
    public Integer call() {
        QiqiaoCommand root = Commands.required(above);
        try (Installation installation =
                Installation.open(Commands.withoutRoles(root.settings()), Need.DATABASE, root.terminal())) {
            ApplicationContext context = installation.start();
            return CurrentTenant.call(tenantIn(context), () -> bring(context, root.terminal()));
        }
    }

    private TenantId tenantIn(ApplicationContext context) {
        return TenantId.find(tenant)
                .filter(id -> context.getBean(TenantDirectory.class).find(id).isPresent())
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", tenant));
    }

    private int bring(ApplicationContext context, Terminal terminal) {
        UUID job = begin(context);
        ImportAnswer answer = follow(context, terminal, job);
        if (json) {
            terminal.result(text(context, answer));
        } else {
            tell(terminal, answer);
        }
        return "done".equals(answer.state()) && answer.refused() == 0 ? 0 : 1;
    }

    private UUID begin(ApplicationContext context) {
        Visibility reach = Visibility.find(visibility)
                .orElseThrow(() -> Refusal.invalid("--visibility", "layout.not-in-vocabulary", visibility));
        try (InputStream lines = Files.newInputStream(file)) {
            ImportOrder order =
                    ImportOrder.of(kindIn(context), reach, COMMAND_LINE).with(columns);
            return context.getBean(ImportingListings.class).begin(dry ? order.tried() : order, lines);
        } catch (IOException unreadable) {
            throw Refusal.of(ErrorCode.MALFORMED, "launch.import.unreadable", file);
        }
    }

    private ListingKind<?> kindIn(ApplicationContext context) {
        return context.getBean(ListingKinds.class)
                .find(kind)
                .orElseThrow(() -> Refusal.invalid("--kind", "layout.not-in-vocabulary", kind));
    }

    private ImportAnswer follow(ApplicationContext context, Terminal terminal, UUID job) {
        Jobs jobs = context.getBean(Jobs.class);
        ImportingListings importing = context.getBean(ImportingListings.class);
        String doing = terminal.text("launch.import");
        long told = -1;
        while (!jobs.get(job).isOver()) {
            ImportCounts counts = importing.count(job);
            if (counts.done() != told) {
                told = counts.done();
                terminal.progress(doing, told, counts.total());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return context.getBean(ImportReports.class).get(job, terminal.locale());
    }

    private static void tell(Terminal terminal, ImportAnswer answer) {
        answer.report()
                .lines()
                .forEach(line -> line.problems()
                        .forEach(problem -> terminal.result("  " + line.line() + "  " + line.outcome() + "  "
                                + (problem.field() == null ? "" : problem.field() + ": ") + problem.detail())));
        String done = answer.dry() ? "launch.import.tried" : "launch.import.done";
        terminal.result(terminal.text(done, answer.total(), answer.accepted(), answer.refused()));
    }

    private static String text(ApplicationContext context, ImportAnswer answer) {
        try {
            return context.getBean(ObjectMapper.class).writeValueAsString(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
