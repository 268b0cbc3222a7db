package io.qiqiao.admin.provisioning;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds below which tenant a new one stands. */
@Singleton
final class PlaceInTheTree {

    private final Registry registry;
    private final Regions regions;

    PlaceInTheTree(Registry registry, Regions regions) {
        this.registry = registry;
        this.regions = regions;
    }

    /** The tenant above {@code area}: the one asked for, or the nearest there is; empty at the top of a subtree. */
    Optional<Tenant> find(Region area, Optional<String> wanted, List<FieldProblem> problems) {
        Optional<Tenant> present = registry.find(TenantId.of(area.code()));
        if (wanted.isPresent()) {
            return wanted(area, wanted.get(), present, problems);
        }
        return present.isPresent() ? present.flatMap(this::above) : nearest(area);
    }

    private Optional<Tenant> wanted(Region area, String code, Optional<Tenant> present, List<FieldProblem> problems) {
        Optional<Tenant> parent = TenantId.find(code).flatMap(registry::find);
        if (parent.isEmpty()) {
            problems.add(FieldProblem.of("parent", "provisioning.parent.unknown", code));
        } else if (!listAbove(area).contains(parent.get().id().code())) {
            problems.add(FieldProblem.of(
                    "parent", "provisioning.parent.not-above", parent.get().name(), area.name()));
        } else if (present.isPresent() && !present.get().findParent().equals(parent.map(Tenant::id))) {
            String other = present.get().findParent().map(TenantId::code).orElse("-");
            problems.add(FieldProblem.of("parent", "provisioning.parent.other", other));
        }
        return parent;
    }

    private Optional<Tenant> above(Tenant tenant) {
        return tenant.findParent().flatMap(registry::find);
    }

    private Optional<Tenant> nearest(Region area) {
        return listAbove(area).reversed().stream()
                .flatMap(code -> registry.find(TenantId.of(code)).stream())
                .findFirst();
    }

    /** From the province down. The area itself may not be known yet, what it belongs to is. */
    private List<String> listAbove(Region area) {
        List<String> above = new ArrayList<>();
        String nearest = area.parent();
        if (nearest != null) {
            regions.listAncestors(nearest).forEach(region -> above.add(region.code()));
            above.add(nearest);
        }
        return above;
    }
}
