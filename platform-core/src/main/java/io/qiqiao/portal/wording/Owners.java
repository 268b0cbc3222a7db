package io.qiqiao.portal.wording;

import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.Publication;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells whose a record is. */
@Singleton
public class Owners {

    private final Reader reader;
    private final TenantDirectory tenants;

    Owners(Reader reader, TenantDirectory tenants) {
        this.reader = reader;
        this.tenants = tenants;
    }

    /** 来自 and the owner's name; empty when the reader is in the owner's own portal. */
    public Optional<Label> findElsewhere(Publication record) {
        boolean here = reader.findHere()
                .filter(tenant -> tenant.id().code().equals(record.tenant()))
                .isPresent();
        return here ? Optional.empty() : Optional.of(Label.of("portal.from", name(record.tenant())));
    }

    /** The name of the tenant, such as 天河区; its code when the registry does not have it any more. */
    public String name(String tenant) {
        return TenantId.find(tenant).flatMap(tenants::find).map(Tenant::name).orElse(tenant);
    }
}
