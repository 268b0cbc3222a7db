package io.qiqiao.portal.home;

import io.qiqiao.portal.home.PlatformPage.Portal;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.Page;
import io.qiqiao.web.part.Hero;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the first page of the platform itself, where visitors find their area's portal. */
@Singleton
final class PlatformHome {

    private final TenantDirectory tenants;
    private final TenantAddresses addresses;

    PlatformHome(TenantDirectory tenants, TenantAddresses addresses) {
        this.tenants = tenants;
        this.addresses = addresses;
    }

    Page page() {
        Hero hero = new Hero(Label.of("portal.platform.heading"), Label.of("portal.platform.lead"), List.of());
        Map<String, Tenant> open = tenants.list().stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .collect(Collectors.toMap(Tenant::path, Function.identity(), (one, same) -> one, TreeMap::new));
        Map<String, List<Tenant>> below =
                open.values().stream().collect(Collectors.groupingBy(tenant -> pathAbove(tenant, open)));
        return Page.of(
                        "portal/platform",
                        new PlatformPage(hero, open.size(), portals("", below)),
                        "portal.platform.title")
                .in(Page.Frame.FLUSH);
    }

    private List<Portal> portals(String above, Map<String, List<Tenant>> below) {
        return below.getOrDefault(above, List.of()).stream()
                .map(tenant -> new Portal(
                        tenant.name(),
                        Label.text(tenant.portalName()),
                        addresses.at(tenant.id(), "/").toString(),
                        portals(tenant.path(), below)))
                .toList();
    }

    /** The nearest open tenant above, so that one whose own parent is not open still hangs somewhere; empty at a top. */
    private static String pathAbove(Tenant tenant, Map<String, Tenant> open) {
        String path = tenant.path();
        do {
            path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        } while (path.length() > 1 && !open.containsKey(path));
        return path.length() > 1 ? path : "";
    }
}
