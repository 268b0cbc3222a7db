package io.qiqiao.admin.isolation.behind;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.scene.Canaries;
import io.qiqiao.admin.isolation.scene.Canary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Reads along in the log, which is the operator's: nothing that a tenant keeps may stand there, not even what it shares. */
public final class LogLook implements AutoCloseable {

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Reading reading = new Reading();

    /** Begins to read. */
    public LogLook() {
        reading.setContext(root.getLoggerContext());
        reading.start();
        root.addAppender(reading);
    }

    /** What stands there so far; each place once. */
    public List<Finding> look(Canaries canaries) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Line line : reading.lines) {
            for (Canary canary : canaries.listIn(line.text())) {
                findings.putIfAbsent(
                        line.logger() + canary,
                        new Finding(Fault.LEAK, "log", line.logger(), "whoever reads the log", canary.toString()));
            }
        }
        return List.copyOf(findings.values());
    }

    @Override
    public void close() {
        root.detachAppender(reading);
        reading.stop();
    }

    private record Line(String logger, String text) {}

    private static final class Reading extends AppenderBase<ILoggingEvent> {

        private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String stack =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            String text = event.getFormattedMessage() + "\n" + event.getMDCPropertyMap() + "\n" + stack;
            if (Canaries.mayStandIn(text)) {
                lines.add(new Line(event.getLoggerName(), text));
            }
        }
    }
}
