package io.qiqiao.identity.oidc.web;

import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.oidc.Providers;
import io.qiqiao.identity.web.OtherWaysIn;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers the tenant's providers on the page of signing in. */
@Singleton
final class OidcWaysIn implements OtherWaysIn {

    private final Providers providers;

    OidcWaysIn(Providers providers) {
        this.providers = providers;
    }

    @Override
    public List<Link> list(@Nullable TenantId tenant, URI next) {
        return providers.list(tenant).stream()
                .map(provider -> Link.to(
                        UriBuilder.of("/sign-in/oidc/" + provider.getName())
                                .queryParam("next", next.toString())
                                .build()
                                .toString(),
                        Label.of("identity.oidc.by", provider.getTitle())))
                .toList();
    }
}
