package io.qiqiao.identity.lockout;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves in the audit that somebody had to wait, once for a while and then how often. It is written aside, since the
 * audit takes longer for an account than for a name that is nobody's, and the answer must not tell which it was.
 */
@Singleton
class LockOutTrail {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private final Audit audit;
    private final ExecutorService aside;

    LockOutTrail(Audit audit, @Named(TaskExecutors.BLOCKING) ExecutorService aside) {
        this.audit = audit;
        this.aside = aside;
    }

    /** @param name under what the failures are counted: an account's id, or something nobody can be read from */
    void lockedOut(String name) {
        AuditEvent event = AuditEvent.of("lock-out")
                .by(account(name).map(AuditSubject::of).orElse(null))
                .refused();
        aside.execute(PropagatedContext.getOrEmpty().wrap(() -> audit.record(event)));
    }

    private static Optional<UUID> account(String name) {
        Matcher id = ACCOUNT.matcher(name);
        return id.find() ? Optional.of(UUID.fromString(id.group())) : Optional.empty();
    }
}
