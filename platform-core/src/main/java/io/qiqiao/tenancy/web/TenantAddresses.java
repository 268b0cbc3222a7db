package io.qiqiao.tenancy.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.qiqiao.tenancy.TenancyConfiguration;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.net.URI;

/** Tells where in the web a tenant, or the platform itself, is found: for links in mail and on the console. */
@Singleton
public class TenantAddresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String domain;
    private final String scheme;
    private final boolean portIsGiven;
    private volatile int port;

    TenantAddresses(
            TenancyConfiguration tenancy,
            DoorConfiguration configuration,
            @Value("${micronaut.server.port:8080}") int serverPort) {
        this.domain = tenancy.getDomain();
        this.scheme = configuration.getPublicScheme();
        this.portIsGiven = configuration.getPublicPort() != 0;
        this.port = configuration.getPublicPort() == 0 ? serverPort : configuration.getPublicPort();
    }

    @EventListener
    void started(ServerStartupEvent event) {
        port = portIsGiven ? port : event.getSource().getPort();
    }

    /** {@code path}, which begins with a slash, on the tenant's own host below the platform's domain. */
    public URI at(TenantId tenant, String path) {
        return address(tenant.code() + "." + domain, path);
    }

    /** {@code path}, which begins with a slash, on the platform's own host. */
    public URI atPlatform(String path) {
        return address(domain, path);
    }

    private URI address(String host, String path) {
        boolean usual = port == ("https".equals(scheme) ? HTTPS : HTTP);
        return URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path);
    }
}
