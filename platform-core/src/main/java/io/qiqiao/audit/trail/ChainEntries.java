package io.qiqiao.audit.trail;

import io.qiqiao.audit.AuditProof;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries of a chain, each read through its owner's door: a tenant's, or the platform's. */
@Singleton
public class ChainEntries {

    private final EntryRows.OfTenant ofTenant;
    private final EntryRows.OfPlatform ofPlatform;

    ChainEntries(EntryRows.OfTenant ofTenant, EntryRows.OfPlatform ofPlatform) {
        this.ofTenant = ofTenant;
        this.ofPlatform = ofPlatform;
    }

    /** Those of {@code ids} that are there, in no order. */
    public List<EntryRow> list(String chain, List<UUID> ids) {
        String all = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return ids.isEmpty() ? List.of() : read(chain, rows -> rows.listByIds(all));
    }

    /** The ids after {@code after} of all that are there, rising. */
    public List<UUID> listIds(String chain, UUID after, int size) {
        return read(chain, rows -> rows.listIds(after, size));
    }

    private <T> List<T> read(String chain, Function<EntryRows, List<T>> reading) {
        return chain.equals(AuditProof.PLATFORM)
                ? reading.apply(ofPlatform)
                : CurrentTenant.call(TenantId.of(chain), () -> reading.apply(ofTenant));
    }
}
