package io.qiqiao.admin.provisioning;

import io.qiqiao.tenancy.Tenant;
import java.util.List;

/**
 * A tenant and how far its provisioning is.
 *
 * @param steps in their order
 */
public record Progress(Tenant tenant, List<StepState> steps) {

    public Progress {
        steps = List.copyOf(steps);
    }

    public long done() {
        return steps.stream().filter(StepState::isDone).count();
    }

    public boolean isOver() {
        return done() == steps.size();
    }

    public boolean hasFailed() {
        return steps.stream().anyMatch(StepState::isFailed);
    }
}
