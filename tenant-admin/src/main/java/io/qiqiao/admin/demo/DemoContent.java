package io.qiqiao.admin.demo;

import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.admin.provisioning.TakingTheSteps;
import io.qiqiao.admin.terminal.Terminal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Loads the demo content once, part by part, each part through the door everybody uses. A start that was killed goes on
 * where it was; a part done twice is the same part.
 */
@Singleton
public class DemoContent {

    private final ListingKinds kinds;
    private final DemoFile file;
    private final DemoParts parts;
    private final DemoImport imports;
    private final DemoLocalVersions localVersions;
    private final DemoPeople people;
    private final DemoMatches matches;
    private final Provisioning provisioning;
    private final TakingTheSteps steps;
    private final Registry registry;
    private final Clock clock;

    DemoContent(
            ListingKinds kinds,
            DemoFile file,
            DemoParts parts,
            DemoImport imports,
            DemoLocalVersions localVersions,
            DemoPeople people,
            DemoMatches matches,
            Provisioning provisioning,
            TakingTheSteps steps,
            Registry registry,
            Clock clock) {
        this.kinds = kinds;
        this.file = file;
        this.parts = parts;
        this.imports = imports;
        this.localVersions = localVersions;
        this.people = people;
        this.matches = matches;
        this.provisioning = provisioning;
        this.steps = steps;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Loads what is not there yet.
     *
     * @param password what everybody of the demo signs in with
     */
    public void load(String password, Terminal terminal) {
        part("tenants", terminal, () -> openTenants(password, terminal));
        for (ListingKind<?> kind : kinds.list()) {
            String name = kind.library();
            part(name, terminal, () -> imports.run(file.byTenant(name), kind.name()));
        }
        part(
                "local-versions",
                terminal,
                () -> localVersions.makeAll(file.list("local-versions", DemoLocalVersion.class)));
        part("accounts", terminal, () -> people.makeAll(listAccounts(), password));
        part("matches", terminal, () -> matches.makeAll(file.list("matches", DemoMatch.class)));
    }

    /** Everybody of the demo beside the operator. */
    public List<DemoAccount> listAccounts() {
        return file.list("accounts", DemoAccount.class);
    }

    private void part(String name, Terminal terminal, Runnable work) {
        if (!parts.existsById(name)) {
            terminal.during("launch.demo." + name, work);
            parts.done(name, clock.instant());
        }
    }

    private void openTenants(String password, Terminal terminal) {
        List<DemoTenant> tenants = file.list("tenants", DemoTenant.class);
        String doing = terminal.text("launch.demo.tenants");
        int done = 0;
        for (DemoTenant tenant : tenants) {
            open(tenant, password);
            terminal.progress(doing, ++done, tenants.size());
        }
    }

    private void open(DemoTenant tenant, String password) {
        TenantId id = TenantId.of(tenant.code());
        provisioning.open(tenant.request(password), Mandate.operator("demo"));
        Progress progress = steps.run(id, step -> {});
        registry.rename(id, tenant.name(), tenant.portalName());
        if (progress.hasFailed()) {
            throw new IllegalStateException("tenant " + id + " of the demo could not be opened: " + progress.steps());
        }
    }
}
