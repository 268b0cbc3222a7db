package io.qiqiao.admin.rollout;

import io.qiqiao.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;

/** Counts what a roll-out does; several threads tell it. */
final class RollOutTally {

    private final String version;
    private final List<TenantId> due;
    private final int current;
    private final List<String> quarantined;
    private final List<RollOutReport.Failure> failures = new ArrayList<>();
    private int done;
    private boolean stopped;

    RollOutTally(String version, List<TenantId> due, int current, List<String> quarantined) {
        this.version = version;
        this.due = List.copyOf(due);
        this.current = current;
        this.quarantined = List.copyOf(quarantined);
    }

    List<TenantId> due() {
        return due;
    }

    synchronized void done() {
        done++;
    }

    synchronized void failed(TenantId tenant, String problem) {
        failures.add(new RollOutReport.Failure(tenant.code(), problem));
    }

    synchronized int failed() {
        return failures.size();
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized RollOutReport report() {
        return new RollOutReport(version, due.size(), done, current, failures, quarantined, stopped);
    }
}
