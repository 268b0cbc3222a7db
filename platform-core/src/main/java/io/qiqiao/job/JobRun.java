package io.qiqiao.job;

import io.qiqiao.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as its kind sees it.
 *
 * @param <P> the kind's parameters
 */
public interface JobRun<P> {

    /** The job's id, the same in every run of it. */
    UUID id();

    /** The tenant the work is done for, or empty for the platform's own. */
    Optional<TenantId> findTenant();

    P parameters();

    /** Who asked for it, as the requester wrote it. */
    String requestedBy();

    /** What an earlier run, or this one, saved last; empty on the very first. */
    <C> Optional<C> findCheckpoint(Class<C> type);

    /**
     * Saves how far the work has got. Inside a transaction of the job's tenant (of data source {@code platform} for the
     * platform's own jobs) it is saved with that transaction or not at all, so that no work is lost or done twice.
     *
     * @param checkpoint a {@code @Serdeable}
     * @throws JobStopped when another runner has taken the job over: the transaction must roll back
     */
    void saveCheckpoint(Object checkpoint);

    /**
     * Tells how far it is. Costs nothing: it is written about once a second.
     *
     * @param total how much there is, or null while that is not known
     * @param note key of the message that says what is being done, or null
     */
    void progress(long done, @Nullable Long total, @Nullable String note);

    /**
     * To be called between pieces of the work, outside a transaction.
     *
     * @throws JobStopped when the job was cancelled, or this process is to stop; let it pass
     */
    void stopIfCancelled();

    /**
     * What there is to tell about the work, kept with the job however the run ends; a later call replaces it.
     *
     * @param report a {@code @Serdeable}
     */
    void report(Object report);
}
