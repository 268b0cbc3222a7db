package io.qiqiao.library.export;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.files.FilePlace;
import io.qiqiao.files.FileStore;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Has the current tenant's records written to files, each for whoever asked and nobody else. */
@Singleton
public class ExportingListings {

    static final String AREA = "exports";

    private final ExportFiles files;
    private final FileStore store;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ExportingListings(ExportFiles files, FileStore store, Jobs jobs, Audit audit, Clock clock) {
        this.files = files;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Requests the job that writes the file.
     *
     * @return the job's id
     */
    @Transactional
    public UUID begin(ExportOrder order) {
        ExportParameters parameters = ExportParameters.of(order);
        UUID job = jobs.request(ExportKind.NAME, parameters, order.reader().name());
        files.add(job, parameters.kind(), parameters.format(), order.reader().name(), clock.instant());
        audit.record(AuditEvent.of("export")
                .about(parameters.kind(), job)
                .with("format", parameters.format())
                .with("state", parameters.state())
                .with("category", parameters.category())
                .with("words", parameters.words())
                .with("whole", parameters.whole() ? "true" : null));
        return job;
    }

    /** @throws Refusal not-found where the asker has no such export */
    public ExportFile get(UUID job, String asker) {
        return files.find(job).filter(file -> file.requestedBy().equals(asker)).orElseThrow(Refusal::notFound);
    }

    /** How far an export of the asker's is. */
    public Job job(UUID job, String asker) {
        return jobs.get(get(job, asker).job());
    }

    /** The asker's exports, the latest first. */
    public List<ExportFile> list(String asker, int size) {
        return files.listOf(asker, size);
    }

    /** @throws Refusal not-found; wrong-state when it is over */
    @Transactional
    public Job cancel(UUID job, String asker) {
        return jobs.cancel(get(job, asker).job());
    }

    /** @throws Refusal not-found; wrong-state when it neither failed nor was cancelled */
    @Transactional
    public Job resume(UUID job, String asker) {
        return jobs.resume(get(job, asker).job());
    }

    /**
     * The file's bytes, to be closed.
     *
     * @throws Refusal not-found where the asker has none, or it has expired; wrong-state while it is not ready
     */
    public InputStream open(UUID job, String asker) {
        ExportFile file = get(job, asker);
        if (file.readyAt() == null) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "export.not-ready");
        }
        if (!file.isThere(clock.instant())) {
            throw Refusal.of(ErrorCode.NOT_FOUND, "export.expired");
        }
        try {
            InputStream bytes = store.open(place(file));
            audit.record(AuditEvent.of("export").about(file.kind(), job).with("fetched", file.rows()));
            return bytes;
        } catch (NoSuchFileException gone) {
            throw Refusal.of(ErrorCode.NOT_FOUND, "export.expired");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes files that cannot be fetched any more. */
    void removeExpired() {
        for (ExportFile file : files.listExpired(clock.instant())) {
            try {
                store.remove(place(file));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            files.remove(file.job());
        }
    }

    static FilePlace place(ExportFile file) {
        return FilePlace.of(CurrentTenant.get(), AREA, file.job(), file.format());
    }
}
