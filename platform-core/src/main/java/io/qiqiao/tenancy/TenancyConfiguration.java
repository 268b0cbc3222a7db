package io.qiqiao.tenancy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How tenants' connections and host names are arranged. */
@ConfigurationProperties("qiqiao.tenancy")
public interface TenancyConfiguration {

    /** Pools between which tenants are spread; each has the size of {@code datasources.default}. */
    @Positive
    @Bindable(defaultValue = "4")
    int getLanes();

    /** Tenants a connection may meet before it is replaced by a fresh one. */
    @Positive
    @Bindable(defaultValue = "200")
    int getTenantsPerConnection();

    /** Whether the tenant's own database role is taken; false only where the placement cannot switch roles. */
    @Bindable(defaultValue = "true")
    boolean isRoleSwitch();

    /** The platform's own host name; tenants live at {@code <code>.<domain>} and at their own domains. */
    @Bindable(defaultValue = "localhost")
    String getDomain();

    /** How old an answer of the directory of tenants may be. */
    @Bindable(defaultValue = "3s")
    Duration getDirectoryAge();
}
