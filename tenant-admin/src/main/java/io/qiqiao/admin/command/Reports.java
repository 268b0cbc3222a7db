package io.qiqiao.admin.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.api.TenantLine;
import io.qiqiao.admin.api.TenantList;
import io.qiqiao.admin.api.TenantView;
import io.qiqiao.admin.provisioning.StepState;
import io.qiqiao.admin.rollout.RollOutReport;
import io.qiqiao.admin.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Says what has come of a command: as JSON for programs, as lines for people. Each answers with the exit code. */
final class Reports {

    private final Terminal terminal;
    private final ObjectMapper mapper;
    private final boolean json;

    private Reports(Terminal terminal, ObjectMapper mapper, boolean json) {
        this.terminal = terminal;
        this.mapper = mapper;
        this.json = json;
    }

    static Reports of(Terminal terminal, ApplicationContext context, boolean json) {
        return new Reports(terminal, context.getBean(ObjectMapper.class), json);
    }

    int tenant(TenantView view) {
        if (json) {
            write(view);
        } else {
            terminal.result(view.code() + "  " + view.name() + "  "
                    + terminal.text("provisioning.state." + view.state()) + "  " + view.host());
            view.steps().forEach(this::step);
        }
        return view.progress().failed() ? 1 : 0;
    }

    int tenants(TenantList list) {
        if (json) {
            write(list);
        } else {
            list.items().forEach(this::line);
            terminal.result(terminal.text("launch.tenants.total", list.total()));
        }
        return 0;
    }

    int rollOut(RollOutReport report) {
        if (json) {
            write(report);
        } else {
            terminal.result(terminal.text(
                    "launch.rollout",
                    report.version(),
                    report.done(),
                    report.current(),
                    report.failures().size()));
            report.failures().forEach(failure -> terminal.result("  ✗ " + failure.tenant() + "  " + failure.problem()));
            report.quarantined().forEach(code -> terminal.result(terminal.text("launch.quarantined", code)));
        }
        return report.isClean() ? 0 : 1;
    }

    private void step(StepState step) {
        String mark = step.isDone() ? "✓" : step.isFailed() ? "✗" : "·";
        terminal.result("  " + mark + " " + terminal.text("provisioning.step." + step.step())
                + (step.problem() == null ? "" : "  " + step.problem()));
    }

    private void line(TenantLine tenant) {
        int depth = (int) tenant.path().chars().filter(sign -> sign == '/').count() - 2;
        terminal.result("  ".repeat(depth) + tenant.code() + "  " + tenant.name() + "  "
                + terminal.text("provisioning.state." + tenant.state())
                + (tenant.trouble() == null ? "" : "  ✗ " + tenant.trouble()));
    }

    private void write(Object value) {
        try {
            terminal.result(mapper.writeValueAsString(value));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
