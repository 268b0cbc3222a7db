package io.qiqiao.audit.desk;

import io.micronaut.core.propagation.PropagatedContext;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Slice;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the audit as a table for office programs, part by part while it is being fetched. */
@Singleton
class AuditExport {

    private static final int AT_ONCE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final AskingTheAudit asking;
    private final Persons persons;
    private final AuditWording wording;
    private final Audit audit;

    AuditExport(AskingTheAudit asking, Persons persons, AuditWording wording, Audit audit) {
        this.asking = asking;
        this.persons = persons;
        this.wording = wording;
        this.audit = audit;
    }

    /** The table; whoever reads it does so for whoever asked now. */
    InputStream begin(AuditQuery query, Ui ui) {
        Slice<AuditEntry> first = asking.list(query, null, AT_ONCE);
        AuditEvent event = AuditEvent.of("export").about("audit", null);
        for (Map.Entry<String, String> asked : query.asked().entrySet()) {
            event = event.with(asked.getKey(), asked.getKey().equals("who") ? "*" : asked.getValue());
        }
        audit.record(event);
        // What is written by another thread is still read for this request's tenant.
        PropagatedContext context = PropagatedContext.getOrEmpty();
        return new SequenceInputStream(new Parts(query, ui, context, first));
    }

    private final class Parts implements Enumeration<InputStream> {

        private final AuditQuery query;
        private final Ui ui;
        private final PropagatedContext context;
        private @Nullable Slice<AuditEntry> part;
        private boolean begun;

        private Parts(AuditQuery query, Ui ui, PropagatedContext context, Slice<AuditEntry> first) {
            this.query = query;
            this.ui = ui;
            this.context = context;
            this.part = first;
        }

        @Override
        public boolean hasMoreElements() {
            return part != null;
        }

        @Override
        public InputStream nextElement() {
            Slice<AuditEntry> present = part;
            if (present == null) {
                throw new NoSuchElementException();
            }
            return context.propagate(() -> {
                String text = (begun ? "" : BYTE_ORDER_MARK + head(ui)) + lines(present, ui);
                begun = true;
                part = present.next() == null ? null : asking.list(query, present.next(), AT_ONCE);
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    private static String head(Ui ui) {
        return Csv.line(List.of(
                ui.text("audit.when"),
                ui.text("audit.what"),
                ui.text("audit.result"),
                ui.text("audit.who"),
                ui.text("audit.account"),
                ui.text("audit.where"),
                ui.text("audit.manner"),
                ui.text("audit.request"),
                ui.text("audit.object"),
                ui.text("audit.object-id"),
                ui.text("audit.details")));
    }

    private String lines(Slice<AuditEntry> part, Ui ui) {
        Map<String, String> names = persons.names(part.items());
        return part.items().stream().map(entry -> line(entry, names, ui)).collect(Collectors.joining());
    }

    private String line(AuditEntry entry, Map<String, String> names, Ui ui) {
        return Csv.line(List.of(
                entry.happenedAt().toString(),
                wording.action(entry, ui.locale()),
                ui.text("audit.outcome." + entry.outcome().code()),
                wording.who(entry, names, ui.locale()),
                text(entry.account()),
                text(entry.address()),
                entry.manner(),
                text(entry.request()),
                text(entry.objectKind()),
                text(entry.objectId()),
                new TreeMap<>(entry.details()).toString()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
