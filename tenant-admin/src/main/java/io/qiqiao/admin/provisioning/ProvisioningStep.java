package io.qiqiao.admin.provisioning;

import io.qiqiao.tenancy.Tenant;

/**
 * One thing that has to be done before a registered tenant can be used. It may be killed at any point and is then done
 * again, so doing it twice must be doing it once.
 */
public interface ProvisioningStep {

    /** Its name in the registry; the message {@code provisioning.step.<name>} says it to people. */
    String name();

    /** Where it stands among the steps; leave gaps. */
    int position();

    void run(Tenant tenant);
}
