package io.qiqiao.library.view;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import jakarta.inject.Singleton;

/** Writes down what becomes of shared views; what persons keep for themselves is nobody's matter. */
@Singleton
class ViewAudit {

    private static final String OBJECT = "list-view";
    private static final String SHARED = "view-sharing";
    private static final String CHANGED = "view-change";
    private static final String REMOVED = "view-removal";

    private final Audit audit;

    ViewAudit(Audit audit) {
        this.audit = audit;
    }

    void saved(ListView view) {
        if (view.shared()) {
            record(SHARED, view);
        }
    }

    void changed(ListView before, ListView after) {
        if (!before.shared() && after.shared()) {
            record(SHARED, after);
        } else if (before.shared() && after.shared()) {
            record(CHANGED, after);
        } else if (before.shared()) {
            record(REMOVED, before);
        }
    }

    void removed(ListView view) {
        if (view.shared()) {
            record(REMOVED, view);
        }
    }

    private void record(String action, ListView view) {
        audit.record(AuditEvent.of(action)
                .about(OBJECT, view.id())
                .with("library", view.kind())
                .with("name", view.name()));
    }
}
