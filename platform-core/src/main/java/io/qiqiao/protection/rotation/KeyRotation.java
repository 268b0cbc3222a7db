package io.qiqiao.protection.rotation;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import io.qiqiao.protection.DataKeyring;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The job that gives a tenant, or the platform, a new data key and puts every registered row under it. A run that was
 * killed goes on behind the last rows it noted; some rows are then gone through again, which changes nothing.
 */
@Singleton
final class KeyRotation implements JobKind<RotationRequest> {

    /** The name it is requested by. */
    static final String NAME = "key-rotation";

    private final DataKeyring keyring;
    private final Audit audit;
    private final List<ProtectedRows> registered;

    KeyRotation(DataKeyring keyring, Audit audit, List<ProtectedRows> registered) {
        this.keyring = keyring;
        this.audit = audit;
        this.registered = registered.stream()
                .sorted(Comparator.comparing(ProtectedRows::name))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RotationRequest> parametersType() {
        return RotationRequest.class;
    }

    @Override
    public String titleKey() {
        return "protection.rotation";
    }

    @Override
    public void run(JobRun<RotationRequest> run) {
        KeyScope scope = run.findTenant().map(KeyScope::of).orElseGet(KeyScope::platform);
        Place place = run.findCheckpoint(Place.class).orElseGet(() -> begin(run, scope));
        for (ProtectedRows rows : registered) {
            if (rows.isIn(scope) && rows.name().compareTo(place.rows()) >= 0) {
                place = through(rows, scope, place.at(rows.name()), run);
            }
        }
        run.report(new Report(place.version(), place.done()));
    }

    private Place begin(JobRun<RotationRequest> run, KeyScope scope) {
        Place first = new Place(keyring.renew(scope), "", null, 0);
        audit.record(AuditEvent.of("key-rotation")
                .about("data-key", first.version())
                .by(AuditSubject.SYSTEM)
                .with("requested-by", run.requestedBy()));
        run.saveCheckpoint(first);
        return first;
    }

    private static Place through(ProtectedRows rows, KeyScope scope, Place begun, JobRun<RotationRequest> run) {
        Place place = begun;
        Optional<String> last;
        do {
            run.stopIfCancelled();
            last = rows.renew(scope, place.after(), run.parameters().batch());
            if (last.isPresent()) {
                place = new Place(place.version(), rows.name(), last.get(), place.done() + 1);
                run.saveCheckpoint(place);
                run.progress(place.done(), null, "protection.rotation.batches");
            }
        } while (last.isPresent());
        return place;
    }

    /**
     * How far it has got.
     *
     * @param version of the key it made
     * @param rows the rows it is among
     * @param after id of the last row it went through there
     * @param done how many batches
     */
    @Serdeable
    record Place(int version, String rows, @Nullable String after, long done) {

        Place at(String name) {
            return name.equals(rows) ? this : new Place(version, name, null, done);
        }
    }

    /** What there is to tell. */
    @Serdeable
    record Report(int version, long batches) {}
}
