package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.launch.Installation;
import io.qiqiao.admin.launch.Need;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.export.ExportOrder;
import io.qiqiao.library.export.ExportingListings;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Exports a tenant's library to a file, as its officer would. The job runs in this process, or in one that serves and keeps
 * its files in the same folder.
 */
@Command(name = "export", resourceBundle = "i18n.command", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final Editor COMMAND_LINE = new Editor("command-line", PartyRef.BUREAU);
    private static final long PAUSE_NANOS = 100_000_000;

    @Option(names = "--tenant", required = true, descriptionKey = "code")
    String tenant = "";

    @Option(names = "--kind", required = true, descriptionKey = "kind")
    String kind = "";

    @Option(names = "--format", defaultValue = "xlsx", descriptionKey = "format")
    String format = "xlsx";

    @Option(names = "--state", descriptionKey = "state")
    @Nullable
    String state;

    @Option(names = "--whole", descriptionKey = "whole")
    boolean whole;

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
            return CurrentTenant.call(tenantIn(context), () -> take(context, root.terminal()));
        }
    }

    private TenantId tenantIn(ApplicationContext context) {
        return TenantId.find(tenant)
                .filter(id -> context.getBean(TenantDirectory.class).find(id).isPresent())
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", tenant));
    }

    private int take(ApplicationContext context, Terminal terminal) {
        ExportingListings exporting = context.getBean(ExportingListings.class);
        UUID job = exporting.begin(order(context, terminal));
        Job over = follow(exporting, terminal, job);
        if (over.state() != Job.State.DONE) {
            terminal.result(terminal.text("launch.export.failed", over.state().code()));
            return 1;
        }
        try (InputStream bytes = exporting.open(job, COMMAND_LINE.name())) {
            Files.copy(bytes, file);
        } catch (IOException unwritable) {
            throw Refusal.of(ErrorCode.MALFORMED, "launch.export.unwritable", file);
        }
        long rows = Objects.requireNonNullElse(
                exporting.get(job, COMMAND_LINE.name()).rows(), 0L);
        terminal.result(terminal.text("launch.export.done", rows, file));
        return 0;
    }

    private ExportOrder order(ApplicationContext context, Terminal terminal) {
        ListingKind<?> listed = context.getBean(ListingKinds.class)
                .find(kind)
                .orElseThrow(() -> Refusal.invalid("--kind", "layout.not-in-vocabulary", kind));
        SheetFormat wanted = SheetFormat.find(format)
                .orElseThrow(() -> Refusal.invalid("--format", "layout.not-in-vocabulary", format));
        return new ExportOrder(
                listed,
                wanted,
                new ListingFilter(standing(), null, null, null),
                whole,
                terminal.locale(),
                COMMAND_LINE);
    }

    private @Nullable ListingState standing() {
        String code = state;
        return code == null
                ? null
                : ListingState.find(code)
                        .orElseThrow(() -> Refusal.invalid("--state", "layout.not-in-vocabulary", code));
    }

    private Job follow(ExportingListings exporting, Terminal terminal, UUID id) {
        String doing = terminal.text("launch.export");
        Job job = exporting.job(id, COMMAND_LINE.name());
        while (!job.isOver()) {
            terminal.progress(doing, job.done(), Objects.requireNonNullElse(job.total(), 0L));
            LockSupport.parkNanos(PAUSE_NANOS);
            job = exporting.job(id, COMMAND_LINE.name());
        }
        return job;
    }
}
