package io.qiqiao.admin.demo;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Imports the demo's records, all tenants' at once, and waits until they are there. */
@Singleton
final class DemoImport {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Editor EDITOR = new Editor("demo", PartyRef.BUREAU);

    private final ImportingListings importing;
    private final ListingKinds kinds;
    private final Jobs jobs;

    DemoImport(ImportingListings importing, ListingKinds kinds, Jobs jobs) {
        this.importing = importing;
        this.kinds = kinds;
        this.jobs = jobs;
    }

    void run(Map<String, InputStream> linesOfTenants, String kind) {
        Map<TenantId, UUID> begun = new LinkedHashMap<>();
        linesOfTenants.forEach((code, lines) -> {
            TenantId tenant = TenantId.of(code);
            begun.put(
                    tenant,
                    CurrentTenant.call(
                            tenant, () -> importing.begin(kinds.get(kind), Visibility.PRIVATE, EDITOR, lines)));
        });
        begun.forEach(this::await);
    }

    private void await(TenantId tenant, UUID id) {
        Job job = CurrentTenant.call(tenant, () -> jobs.get(id));
        while (!job.isOver()) {
            pause();
            job = CurrentTenant.call(tenant, () -> jobs.get(id));
        }
        if (job.state() != Job.State.DONE) {
            throw new IllegalStateException("an import of tenant " + tenant + " ended as " + job);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demo was loaded", stopped);
        }
    }
}
