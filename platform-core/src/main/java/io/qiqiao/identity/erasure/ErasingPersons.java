package io.qiqiao.identity.erasure;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PersonalTraces;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erases persons. The account is emptied and can never be signed in to; sessions, keys, factors and memberships end; the
 * audit goes on to say what was done, under a pseudonym that now leads to nobody, and its seals stay valid.
 */
@Singleton
public final class ErasingPersons {

    private final ForgettingPersons forgetting;
    private final ErasureRows rows;
    private final KeptPseudonyms pseudonyms;
    private final Memberships memberships;
    private final Sessions sessions;
    private final List<PersonalTraces> traces;
    private final Audit audit;

    ErasingPersons(
            ForgettingPersons forgetting,
            ErasureRows rows,
            KeptPseudonyms pseudonyms,
            Memberships memberships,
            Sessions sessions,
            List<PersonalTraces> traces,
            Audit audit) {
        this.forgetting = forgetting;
        this.rows = rows;
        this.pseudonyms = pseudonyms;
        this.memberships = memberships;
        this.sessions = sessions;
        this.traces = traces;
        this.audit = audit;
    }

    /** The same as {@link #erase(Actor, UUID, ErasureReason)}, where nobody has to say why: it is oneself. */
    public void erase(Actor actor, UUID person) {
        erase(actor, person, null);
    }

    /**
     * Erases somebody: oneself, or a person who is a member of the actor's tenant and of no other. It cannot be undone.
     *
     * @param reason why, kept in the audit; null where nobody said
     * @throws Refusal as {@link #findObstacle} tells
     */
    public void erase(Actor actor, UUID person, @Nullable ErasureReason reason) {
        findObstacle(actor, person).ifPresent(ErasingPersons::refuse);
        List<Membership> theirs = memberships.listOf(person);
        // While the pseudonym still leads to them: they may be the one who asked.
        audit.record(event(person, reason));
        sessions.endAll(person, null);
        forgetting.forget(person);
        pseudonyms.forget(person);
        theirs.stream()
                .map(Membership::tenant)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(tenant -> forgetIn(tenant, person));
    }

    /**
     * Why the actor may not erase somebody: not-found when it is nobody they may erase; wrong-state while the person is an
     * officer or operator: somebody has to take the office from them first, and nobody takes it from the last. Empty when
     * they may.
     */
    public Optional<Refusal> findObstacle(Actor actor, UUID person) {
        boolean own = actor.account().equals(person);
        if (!rows.isKnown(person) || (!own && !isOnlyIn(actor.tenant(), memberships.listOf(person)))) {
            return Optional.of(Refusal.notFound());
        }
        return rows.countOffices(person) > 0
                ? Optional.of(Refusal.of(ErrorCode.WRONG_STATE, "identity.erasure.office"))
                : Optional.empty();
    }

    private static AuditEvent event(UUID person, @Nullable ErasureReason reason) {
        AuditEvent event = AuditEvent.of("erasure").about("account", person);
        return reason == null
                ? event
                : event.with("ground", reason.ground().code()).with("request", reason.request());
    }

    private static void refuse(Refusal obstacle) {
        throw obstacle;
    }

    private void forgetIn(TenantId tenant, UUID person) {
        CurrentTenant.run(tenant, () -> traces.forEach(trace -> trace.forget(person)));
    }

    private static boolean isOnlyIn(@Nullable TenantId tenant, List<Membership> theirs) {
        return tenant != null
                && !theirs.isEmpty()
                && theirs.stream().allMatch(membership -> tenant.equals(membership.tenant()));
    }
}
