package io.qiqiao.protection.rotation;

import io.micronaut.context.annotation.Value;
import io.qiqiao.job.Jobs;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks for rotations of keys. */
@Singleton
public final class RotatingKeys {

    private final Jobs tenants;
    private final Jobs platforms;
    private final RotationRequest usual;

    /** @param batch how many rows are gone through between two checkpoints */
    RotatingKeys(
            Jobs tenants,
            @Named("platform") Jobs platforms,
            @Value("${qiqiao.protection.rotation-batch:200}") int batch) {
        this.tenants = tenants;
        this.platforms = platforms;
        this.usual = new RotationRequest(batch);
    }

    /** Requests one for the bound tenant, or where none is bound for the platform; answers the job's id. */
    public UUID request(String requestedBy) {
        Jobs jobs = CurrentTenant.find().isPresent() ? tenants : platforms;
        return jobs.request(KeyRotation.NAME, usual, requestedBy);
    }
}
