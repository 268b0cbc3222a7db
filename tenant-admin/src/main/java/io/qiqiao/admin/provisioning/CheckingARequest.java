package io.qiqiao.admin.provisioning;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks everything about a tenant that is asked for, and tells all that is wrong at once. */
@Singleton
final class CheckingARequest {

    static final int LONGEST_NAME = 60;

    private final Registry registry;
    private final Regions regions;
    private final PlaceInTheTree places;
    private final HostNames hostNames;

    CheckingARequest(Registry registry, Regions regions, PlaceInTheTree places, HostNames hostNames) {
        this.registry = registry;
        this.regions = regions;
        this.places = places;
        this.hostNames = hostNames;
    }

    /**
     * @throws Refusal invalid-input naming each field that does not hold, or not-allowed where the place in the tree is
     *     not within the mandate
     */
    Opening check(TenantRequest request, Mandate mandate) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<String> name = given(request.name());
        Optional<Region> region = code(given(request.code()), problems).flatMap(id -> region(id, name, problems));
        Optional<Tenant> parent = region.flatMap(area -> places.find(area, given(request.parent()), problems));
        List<String> domains = domains(region, request.domains(), problems);
        if (name.orElse("").length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "error.field.size", LONGEST_NAME));
        }
        if (!problems.isEmpty() || region.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (!mandate.mayOpenBelow(parent.orElse(null))) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "provisioning.not-yours");
        }
        Region area = region.get();
        return new Opening(
                TenantId.of(area.code()),
                area,
                name.orElse(area.name()),
                parent.orElse(null),
                domains,
                request.administrator());
    }

    private static Optional<TenantId> code(Optional<String> written, List<FieldProblem> problems) {
        Optional<TenantId> id = written.flatMap(TenantId::find);
        if (written.isEmpty()) {
            problems.add(FieldProblem.of("code", "error.field.missing"));
        } else if (id.isEmpty()) {
            problems.add(FieldProblem.of("code", "provisioning.code.malformed", written.get()));
        }
        return id;
    }

    private Optional<Region> region(TenantId id, Optional<String> name, List<FieldProblem> problems) {
        Optional<Region> known = regions.find(id.code());
        return known.isPresent() ? known : town(id.code(), name, problems);
    }

    /** A town that the national list leaves out: it needs a name, and an area it can belong to. */
    private Optional<Region> town(String code, Optional<String> name, List<FieldProblem> problems) {
        Optional<Region> above = regions.findParentOfTown(code);
        if (above.isEmpty()) {
            problems.add(FieldProblem.of("code", "provisioning.code.unknown", code));
        } else if (name.isEmpty()) {
            problems.add(FieldProblem.of("name", "provisioning.name.of-town", code));
        }
        return above.map(area -> new Region(code, name.orElse(code), area.code(), Region.Level.TOWN));
    }

    private List<String> domains(Optional<Region> region, @Nullable List<String> written, List<FieldProblem> problems) {
        Set<String> domains = new LinkedHashSet<>();
        for (String one : written == null ? List.<String>of() : written) {
            Optional<String> host = hostNames.find(one);
            host.ifPresent(domains::add);
            domainProblem(region, one, host).ifPresent(problems::add);
        }
        return List.copyOf(domains);
    }

    private Optional<FieldProblem> domainProblem(Optional<Region> region, String written, Optional<String> host) {
        if (host.isEmpty()) {
            return Optional.of(FieldProblem.of("domains", "provisioning.domain.malformed", written));
        }
        if (hostNames.isReserved(host.get())) {
            return Optional.of(FieldProblem.of("domains", "provisioning.domain.reserved", written));
        }
        return registry.findByDomain(host.get())
                .map(TenantId::code)
                .filter(holder -> !holder.equals(region.map(Region::code).orElse("")))
                .map(holder -> FieldProblem.of("domains", "provisioning.domain.taken", written, holder));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
