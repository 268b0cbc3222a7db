package io.qiqiao.library.export;

import io.qiqiao.files.FilePlace;
import io.qiqiao.files.FileStore;
import io.qiqiao.files.LocalFiles;
import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The job that exports. It gathers the records as lines of JSON first, which can be gone on with wherever it stopped, and
 * makes the file that was asked for of them then.
 */
@Singleton
class ExportKind implements JobKind<ExportParameters> {

    static final String NAME = "export";

    private final Gathering gathering;
    private final LayingOut layingOut;
    private final LayingOutHsds objects;
    private final ExportingListings exports;
    private final ExportFiles files;
    private final FileStore store;
    private final LocalFiles local;
    private final ExportConfiguration configuration;
    private final Clock clock;

    ExportKind(
            Gathering gathering,
            LayingOut layingOut,
            LayingOutHsds objects,
            ExportingListings exports,
            ExportFiles files,
            FileStore store,
            LocalFiles local,
            ExportConfiguration configuration,
            Clock clock) {
        this.gathering = gathering;
        this.layingOut = layingOut;
        this.objects = objects;
        this.exports = exports;
        this.files = files;
        this.store = store;
        this.local = local;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ExportParameters> parametersType() {
        return ExportParameters.class;
    }

    @Override
    public String titleKey() {
        return "export.job";
    }

    @Override
    public boolean isForItsRequesterOnly() {
        return true;
    }

    @Override
    public void run(JobRun<ExportParameters> run) throws IOException {
        exports.removeExpired();
        SheetFormat format = run.parameters().sheetFormat();
        Path lines = work(run.id(), "lines");
        ExportCheckpoint gathered = gathering.gather(run, lines);
        Path made = lines;
        if (format != SheetFormat.JSONL) {
            made = work(run.id(), format.code());
            if (format == SheetFormat.HSDS) {
                objects.lay(run, gathered, lines, made);
            } else {
                layingOut.lay(run, gathered, lines, made);
            }
        }
        keep(run, gathered, made);
        Files.deleteIfExists(lines);
    }

    private void keep(JobRun<ExportParameters> run, ExportCheckpoint gathered, Path made) throws IOException {
        long bytes = Files.size(made);
        store.put(place(run.id(), run.parameters().format()), made);
        Instant now = clock.instant();
        files.ready(run.id(), gathered.rows(), bytes, now, now.plus(configuration.getKept()));
        run.progress(gathered.rows(), gathered.rows(), null);
    }

    private Path work(UUID job, String extension) throws IOException {
        return local.work(place(job, extension));
    }

    private static FilePlace place(UUID job, String extension) {
        return FilePlace.of(CurrentTenant.get(), ExportingListings.AREA, job, extension);
    }
}
