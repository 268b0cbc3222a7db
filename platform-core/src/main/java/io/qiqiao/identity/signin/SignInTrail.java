package io.qiqiao.identity.signin;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Leaves the trail of refused sign-ins in the audit; those that succeed leave theirs with the session they open. */
@Singleton
final class SignInTrail {

    private static final String SIGN_IN = "sign-in";

    private final Audit audit;
    private final ExecutorService aside;

    SignInTrail(Audit audit, @Named(TaskExecutors.BLOCKING) ExecutorService aside) {
        this.audit = audit;
        this.aside = aside;
    }

    /**
     * Somebody was not let in. It is written aside, since the audit takes longer for an account than for a name that is
     * nobody's, and the answer must not tell which it was.
     */
    void refused(@Nullable UUID account, String why) {
        AuditEvent event = AuditEvent.of(SIGN_IN)
                .by(account == null ? null : AuditSubject.of(account))
                .refused()
                .with("reason", why);
        aside.execute(PropagatedContext.getOrEmpty().wrap(() -> audit.record(event)));
    }
}
