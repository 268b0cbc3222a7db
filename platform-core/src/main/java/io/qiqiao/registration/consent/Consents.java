package io.qiqiao.registration.consent;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What persons agreed to in the current tenant. Nothing is agreed to unless they said so. */
@Singleton
public class Consents {

    private static final String ACTION = "consent";
    private static final String PURPOSE = "purpose";

    private final ConsentRows rows;
    private final Purposes purposes;
    private final Audit audit;
    private final Clock clock;

    Consents(ConsentRows rows, Purposes purposes, Audit audit, Clock clock) {
        this.rows = rows;
        this.purposes = purposes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives consent to the words shown today; what stands already stays as it was given.
     *
     * @throws Refusal invalid-input on {@code consents} for a purpose nobody is asked for
     */
    @Transactional
    public void give(UUID account, Collection<String> given) {
        for (String purpose : given) {
            requireKnown(purpose);
            String version = purposes.version(purpose);
            if (rows.give(Ids.next(), account, purpose, version, clock.instant()) == 1) {
                audit.record(AuditEvent.of(ACTION)
                        .by(AuditSubject.of(account))
                        .about(PURPOSE, purpose)
                        .with("given", true)
                        .with("version", version));
            }
        }
    }

    /**
     * Takes consent back; taking back what does not stand changes nothing.
     *
     * @throws Refusal not-found for a purpose nobody is asked for
     */
    @Transactional
    public void withdraw(UUID account, String purpose) {
        if (!purposes.has(purpose)) {
            throw Refusal.notFound();
        }
        if (rows.withdraw(account, purpose, clock.instant()) == 1) {
            audit.record(AuditEvent.of(ACTION).about(PURPOSE, purpose).with("given", false));
        }
    }

    /** All that was given, withdrawn or not, the oldest first. */
    public List<Consent> listOf(UUID account) {
        return rows.listOf(account).stream().map(ConsentRow::consent).toList();
    }

    /** Whether the person agrees to this purpose now. */
    public boolean stands(UUID account, String purpose) {
        return listOf(account).stream().anyMatch(consent -> consent.purpose().equals(purpose) && consent.stands());
    }

    private void requireKnown(String purpose) {
        if (!purposes.has(purpose)) {
            throw Refusal.invalid("consents", "registration.consent-unknown", purpose);
        }
    }
}
