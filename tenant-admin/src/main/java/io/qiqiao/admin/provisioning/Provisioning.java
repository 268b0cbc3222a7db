package io.qiqiao.admin.provisioning;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The door to tenants' lives, the same for pages, API and command line. What it answers comes from the registry itself,
 * past every cache.
 */
@Singleton
public class Provisioning {

    private final CheckingARequest checking;
    private final RegisteringATenant registering;
    private final Registry registry;
    private final StepRows steps;
    private final Messages messages;
    private final Audit audit;

    Provisioning(
            CheckingARequest checking,
            RegisteringATenant registering,
            Registry registry,
            StepRows steps,
            Messages messages,
            Audit audit) {
        this.checking = checking;
        this.registering = registering;
        this.registry = registry;
        this.steps = steps;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Registers a tenant; its steps are still to be taken, see {@link TakingTheSteps}. A tenant that is there already
     * is answered as it is.
     *
     * @throws Refusal invalid-input naming the fields, or not-allowed where it is not within the mandate
     */
    public Progress open(TenantRequest request, Mandate mandate) {
        Opening opening = checking.check(request, mandate);
        String portalName = messages.text(Languages.CHINESE, "provisioning.portal-name", opening.name());
        registering.register(opening, portalName, mandate.by());
        registry.renew();
        Progress progress = get(opening.id());
        audit.record(AuditEvent.of("tenant-opening").about("tenant", opening.id()));
        return progress;
    }

    public Optional<Progress> find(TenantId id) {
        return registry.find(id).map(this::progress);
    }

    /** @throws Refusal not-found when there is no such tenant */
    public Progress get(TenantId id) {
        return find(id).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", id.code()));
    }

    /** Codes of the tenants whose provisioning has failed and waits for somebody. */
    public List<String> listFailed() {
        return steps.listFailed();
    }

    /** Takes the tenant off the net: its people cannot sign in, its portal says so, its data stay. */
    public Progress suspend(TenantId id) {
        return enter(id, Tenant.State.SUSPENDED);
    }

    /** Puts a suspended tenant back on the net. */
    public Progress resume(TenantId id) {
        return enter(id, Tenant.State.ACTIVE);
    }

    /** Gives the tenant another name; its code and place stay. */
    public Progress rename(TenantId id, String name) {
        get(id);
        if (name.isBlank() || name.length() > CheckingARequest.LONGEST_NAME) {
            throw Refusal.invalid("name", "error.field.size", CheckingARequest.LONGEST_NAME);
        }
        registry.rename(id, name.strip(), messages.text(Languages.CHINESE, "provisioning.portal-name", name.strip()));
        return get(id);
    }

    private Progress enter(TenantId id, Tenant.State state) {
        Tenant tenant = get(id).tenant();
        if (tenant.state() == Tenant.State.PROVISIONING) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "provisioning.not-open-yet", tenant.name());
        }
        if (tenant.state() != state) {
            registry.enter(id, state);
            keep(id, state);
        }
        return get(id);
    }

    /** Where it was decided, and in the tenant that it concerns. */
    private void keep(TenantId id, Tenant.State state) {
        AuditEvent event = (state == Tenant.State.SUSPENDED
                        ? AuditEvent.of("tenant-suspension")
                        : AuditEvent.of("tenant-resumption"))
                .about("tenant", id);
        audit.record(event);
        audit.record(id, event);
    }

    private Progress progress(Tenant tenant) {
        return new Progress(
                tenant,
                steps.list(tenant.id().code()).stream().map(StepRow::told).toList());
    }
}
