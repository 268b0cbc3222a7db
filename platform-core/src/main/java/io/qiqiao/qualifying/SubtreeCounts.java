package io.qiqiao.qualifying;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.library.enterprise.EnterpriseCounts;
import io.qiqiao.library.enterprise.EnterpriseCounts.Counted;
import io.qiqiao.library.enterprise.EnterpriseCounts.Dimension;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts enterprises in a part of the tree of tenants. Each tenant counts its own, as itself; nothing but numbers leaves
 * it, and no query sees two of them.
 */
@Singleton
class SubtreeCounts {

    private final EnterpriseCounts counts;
    private final TenantDirectory tenants;

    SubtreeCounts(EnterpriseCounts counts, TenantDirectory tenants) {
        this.counts = counts;
        this.tenants = tenants;
    }

    /** All of them, by district, industry and size; the districts are the parts of the current tenant's area. */
    List<Counted> count(Eligibility eligibility, LocalDate day) {
        String home = CurrentTenant.get().code();
        Map<Share, Counted> sums = new LinkedHashMap<>();
        for (TenantId tenant : listHereAndBelow()) {
            CurrentTenant.call(tenant, () -> counts.count(eligibility, home, day))
                    .forEach(each -> sums.merge(new Share(each.dimension(), each.code()), each, SubtreeCounts::sum));
        }
        return List.copyOf(sums.values());
    }

    /** All of them for each of several, in the same order. */
    List<Counted> countEach(List<Eligibility> several, LocalDate day) {
        List<Counted> sums = new ArrayList<>();
        for (TenantId tenant : listHereAndBelow()) {
            List<Counted> own = CurrentTenant.call(tenant, () -> counts.countEach(several, day));
            for (int at = 0; at < own.size(); at++) {
                if (at < sums.size()) {
                    sums.set(at, sum(sums.get(at), own.get(at)));
                } else {
                    sums.add(own.get(at));
                }
            }
        }
        return sums;
    }

    private record Share(Dimension dimension, @Nullable String code) {}

    private static Counted sum(Counted one, Counted other) {
        return new Counted(
                one.dimension(),
                one.code(),
                one.enterprises() + other.enterprises(),
                one.eligible() + other.eligible(),
                one.unknown() + other.unknown());
    }

    private List<TenantId> listHereAndBelow() {
        TenantId here = CurrentTenant.get();
        Stream<TenantId> below = tenants.find(here).stream()
                .flatMap(own -> tenants.list().stream().filter(own::isAbove))
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .map(Tenant::id);
        return Stream.concat(Stream.of(here), below).toList();
    }
}
