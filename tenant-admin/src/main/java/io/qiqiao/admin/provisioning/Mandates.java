package io.qiqiao.admin.provisioning;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;

/** Tells how far the say of whoever acts now reaches. */
@Singleton
public class Mandates {

    private final CurrentActor actor;
    private final TenantDirectory directory;

    Mandates(CurrentActor actor, TenantDirectory directory) {
        this.actor = actor;
        this.directory = directory;
    }

    /** The mandate of whoever acts; nobody but operators and officers has one. */
    public Mandate get() {
        return Mandate.of(actor.get(), directory);
    }
}
