package io.qiqiao.admin.provisioning

import io.micronaut.context.annotation.Requires
import io.qiqiao.tenancy.Tenant
import jakarta.inject.Singleton

/** A step in the middle of the others that fails, or kills the process, where a spec asks for it. */
@Singleton
@Requires(property = 'spec.obstacle')
class Obstacle implements ProvisioningStep {

    Map<String, Throwable> inTheWayOf = [:]
    List<String> passed = []

    @Override
    String name() {
        'obstacle'
    }

    @Override
    int position() {
        25
    }

    @Override
    void run(Tenant tenant) {
        def trouble = inTheWayOf[tenant.id().code()]
        if (trouble) {
            throw trouble
        }
        passed << tenant.id().code()
    }

    /** What a killed process looks like from the next one's side: nothing was noted after it. */
    static class Killed extends Error {}
}
