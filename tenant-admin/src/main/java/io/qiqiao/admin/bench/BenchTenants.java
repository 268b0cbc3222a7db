package io.qiqiao.admin.bench;

import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.admin.provisioning.TakingTheSteps;
import io.qiqiao.admin.provisioning.TenantRequest;
import io.qiqiao.kernel.bench.BenchProgress;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;

/** The tenants a bench finds: a province, two of its cities, and a district of each. */
@Singleton
@ForBench
public class BenchTenants {

    private static final List<String> CODES = List.of("440000", "440100", "441700", "440106", "441704");

    private final Provisioning provisioning;
    private final TakingTheSteps steps;

    BenchTenants(Provisioning provisioning, TakingTheSteps steps) {
        this.provisioning = provisioning;
        this.steps = steps;
    }

    /** Opens them, one after the other. */
    public void open(String what, BenchProgress progress) {
        open(CODES, what, progress);
    }

    /** Opens others beside them; those they belong to come first. */
    public void open(List<String> codes, String what, BenchProgress progress) {
        for (int at = 0; at < codes.size(); at++) {
            open(codes.get(at));
            progress.reached(what, at + 1L, codes.size());
        }
    }

    private void open(String code) {
        provisioning.open(new TenantRequest(code, null, null, List.of(), null), Mandate.operator("bench"));
        Progress progress = steps.run(TenantId.of(code), now -> {});
        if (progress.hasFailed()) {
            throw new IllegalStateException("tenant " + code + " could not be opened: " + progress.steps());
        }
    }
}
