package io.qiqiao.admin.console;

import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.StepState;
import io.qiqiao.web.progress.Step;
import io.qiqiao.web.text.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A tenant's provisioning step by step: it renews itself until it is over or has failed.
 *
 * @param path where its next state is fetched from
 * @param retryPath where going on after a failure is posted to
 */
public record StepsPart(
        String path, String retryPath, long done, long total, boolean failed, boolean renewing, List<Step> steps) {

    public StepsPart {
        steps = List.copyOf(steps);
    }

    static StepsPart of(Progress progress) {
        String tenant = "/console/tenants/" + progress.tenant().id();
        boolean renewing = !progress.isOver() && !progress.hasFailed();
        return new StepsPart(
                tenant + "/steps",
                tenant + "/provisioning",
                progress.done(),
                progress.steps().size(),
                progress.hasFailed(),
                renewing,
                progress.steps().stream().map(StepsPart::step).toList());
    }

    private static Step step(StepState state) {
        Step step = Step.of(
                "provisioning.step." + state.step(),
                Step.State.valueOf(state.state().toUpperCase(Locale.ROOT)));
        String problem = state.problem();
        return (problem == null ? step : step.note(Label.text(problem))).time(time(state));
    }

    private static Label time(StepState state) {
        Instant started = state.startedAt();
        Instant finished = state.finishedAt();
        if (started == null || finished == null) {
            return Label.text("");
        }
        double seconds = Duration.between(started, finished).toMillis() / 1000.0;
        return Label.of("console.seconds", String.format(Locale.ROOT, "%.1f", seconds));
    }
}
