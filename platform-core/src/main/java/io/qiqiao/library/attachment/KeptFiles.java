package io.qiqiao.library.attachment;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.files.FilePlace;
import io.qiqiao.files.FileStore;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contents of files: each once in a tenant, as long as a record has it and a while longer. */
@Singleton
public class KeptFiles {

    static final String AREA = "attachments";

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private final KeptFileRows rows;
    private final FileStore store;
    private final AttachmentRules rules;
    private final Clock clock;

    KeptFiles(KeptFileRows rows, FileStore store, AttachmentRules rules, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Makes room for a file, so that it may be put into the store.
     *
     * @throws Refusal too-large where the tenant's files would be too much together; wrong-state for a moment, while the
     *     same content is being removed
     */
    @Transactional
    void reserve(ReceivedFile file) {
        rows.lock();
        Optional<KeptFile> known = rows.findByDigest(file.digest());
        if (known.filter(KeptFile::leaving).isPresent()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "attachment.leaving", file.name());
        }
        if (known.isEmpty() && rows.sumSizes() + file.size() > rules.mostBytesOfTenant()) {
            throw Refusal.of(
                    ErrorCode.TOO_LARGE,
                    "attachment.quota",
                    file.name(),
                    Sizes.inMegabytes(rules.mostBytesOfTenant()),
                    rules.unusedDays());
        }
        rows.reserve(file.digest(), file.size(), clock.instant());
    }

    /**
     * Puts a file for which there is room into the store.
     *
     * @throws Refusal files-down where the store does not take it
     */
    void keep(ReceivedFile file) {
        try {
            store.put(place(CurrentTenant.get(), file.digest()), file.path());
        } catch (IOException broken) {
            throw down(broken);
        }
    }

    /** Those of {@code digests} that are there and stay; in the transaction that has a record refer to them. */
    Set<String> use(Set<String> digests) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        rows.use(digests);
        return Set.copyOf(rows.listThere(digests));
    }

    /** @throws Refusal not-found where it is not there, or not any more; files-down where the store does not answer */
    InputStream open(TenantId owner, String digest) {
        try {
            return store.open(place(owner, digest));
        } catch (NoSuchFileException gone) {
            LOG.warn("{} has a record whose file {} is not kept", owner, digest);
            throw Refusal.notFound();
        } catch (IOException broken) {
            throw down(broken);
        }
    }

    private static Refusal down(IOException broken) {
        LOG.error("the store of files is down", broken);
        return Refusal.of(ErrorCode.FILES_DOWN, "attachment.store-down");
    }

    /** How many bytes the current tenant's files have together. */
    public long size() {
        return rows.sumSizes();
    }

    /** Notes which files no record has any more, and dismisses those of which that has been so for long enough. */
    @Transactional
    List<String> dismiss(int most) {
        rows.noteUsed();
        rows.noteUnused(clock.instant());
        rows.dismiss(clock.instant().minus(Duration.ofDays(rules.unusedDays())));
        return rows.listLeaving(most);
    }

    /**
     * Removes a dismissed file; first its bytes, so that a row is left to be tried again. The row is held meanwhile: else
     * another process, late with the same file, would remove what came anew under its name.
     *
     * @return whether it was removed, and not by somebody else
     */
    @Transactional
    boolean remove(String digest) throws IOException {
        if (rows.holdLeaving(digest).isEmpty()) {
            return false;
        }
        store.remove(place(CurrentTenant.get(), digest));
        rows.forget(digest);
        return true;
    }

    private static FilePlace place(TenantId tenant, String digest) {
        return FilePlace.ofContent(tenant, AREA, digest);
    }
}
