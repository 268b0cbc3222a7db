package io.qiqiao.identity.oidc;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The configured providers. One that lacks what it needs stops the start. */
@Singleton
public final class Providers {

    private static final List<String> SYMMETRIC = List.of("none", "HS256", "HS384", "HS512");

    private final Map<String, Provider> byName;
    private final Map<String, ProviderClient> clients;

    Providers(Collection<Provider> providers) {
        providers.forEach(Providers::requireWhole);
        this.byName = providers.stream().collect(Collectors.toUnmodifiableMap(Provider::getName, Function.identity()));
        this.clients = providers.stream().collect(Collectors.toUnmodifiableMap(Provider::getName, ProviderClient::new));
    }

    /** Those a tenant offers, or the platform's own host; by name. */
    public List<Provider> list(@Nullable TenantId tenant) {
        return byName.values().stream()
                .filter(provider -> provider.isOfferedBy(tenant))
                .sorted(Comparator.comparing(Provider::getName))
                .toList();
    }

    /** @throws Refusal not-found where the tenant does not offer it */
    public Provider get(String name, @Nullable TenantId tenant) {
        Provider provider = byName.get(name);
        if (provider == null || !provider.isOfferedBy(tenant)) {
            throw Refusal.notFound();
        }
        return provider;
    }

    /** The way to talk to it. */
    public ProviderClient client(Provider provider) {
        ProviderClient client = clients.get(provider.getName());
        if (client == null) {
            throw Refusal.notFound();
        }
        return client;
    }

    private static void requireWhole(Provider provider) {
        if (provider.getIssuer().isEmpty() || provider.getClientId().isEmpty()) {
            throw new IllegalStateException(
                    "qiqiao.identity.oidc." + provider.getName() + " needs an issuer and a client-id");
        }
        if (provider.getAlgorithms().isEmpty()
                || provider.getAlgorithms().stream().anyMatch(SYMMETRIC::contains)) {
            throw new IllegalStateException(
                    "qiqiao.identity.oidc." + provider.getName() + " may believe asymmetric signatures only");
        }
    }
}
