package io.qiqiao.audit.trail;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.Outcome;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides in which audit and in which transaction an event is noted, and that no flood of refusals fills it. */
@Singleton
final class RecordingEvents implements Audit {

    private final DescribingEvents describing;
    private final WritingEntries writing;
    private final RepeatedRefusals repeated;

    RecordingEvents(DescribingEvents describing, WritingEntries writing, RepeatedRefusals repeated) {
        this.describing = describing;
        this.writing = writing;
        this.repeated = repeated;
    }

    @Override
    public void record(AuditEvent event) {
        record(CurrentTenant.find(), event);
    }

    @Override
    public void record(TenantId tenant, AuditEvent event) {
        EntryRow row = describing.describe(event);
        if (event.outcome() == Outcome.DONE || isNews(Optional.of(tenant), row)) {
            writing.alone(Optional.of(tenant), row);
        }
    }

    private void record(Optional<TenantId> tenant, AuditEvent event) {
        EntryRow row = describing.describe(event);
        if (event.outcome() == Outcome.DONE) {
            writing.within(tenant, row);
        } else if (isNews(tenant, row)) {
            writing.alone(tenant, row);
        }
    }

    private boolean isNews(Optional<TenantId> tenant, EntryRow row) {
        return !RepeatedRefusals.concerns(row) || repeated.isNews(tenant, row);
    }
}
