package io.qiqiao.tenancy.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** How host names are read and written at the HTTP door. */
@ConfigurationProperties("qiqiao.tenancy.web")
public interface DoorConfiguration {

    /** Addresses of proxies whose X-Forwarded-Host and X-Forwarded-For are believed; nobody's by default. */
    @NotNull
    @Bindable(defaultValue = "")
    List<String> getTrustedProxies();

    /** Names of the platform itself beside its domain. */
    @NotNull
    @Bindable(defaultValue = "127.0.0.1,[::1]")
    List<String> getPlatformHosts();

    /** Beginnings of paths that belong to no tenant and answer on every host: what probes ask, what error pages need. */
    @NotNull
    @Bindable(defaultValue = "/health,/prometheus,/assets/,/webjars/,/.well-known/")
    List<String> getPathsWithoutTenant();

    /** {@code http} or {@code https}, as people reach the site. */
    @NotNull
    @Bindable(defaultValue = "http")
    String getPublicScheme();

    /** The port as people reach the site, when it is not the one the server listens on; 0 else. */
    @Bindable(defaultValue = "0")
    int getPublicPort();
}
