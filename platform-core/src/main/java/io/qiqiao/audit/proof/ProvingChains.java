package io.qiqiao.audit.proof;

import io.qiqiao.audit.AuditProof;
import io.qiqiao.audit.ProvenChain;
import io.qiqiao.audit.proof.ChainCheck.Found;
import io.qiqiao.audit.seal.Anchor;
import io.qiqiao.audit.seal.Anchors;
import io.qiqiao.audit.seal.Chains;
import io.qiqiao.audit.seal.Hash;
import io.qiqiao.audit.seal.Seal;
import io.qiqiao.audit.seal.Seal.SealedEntry;
import io.qiqiao.audit.seal.SealingConfiguration;
import io.qiqiao.audit.trail.CanonicalEntry;
import io.qiqiao.audit.trail.ChainEntries;
import io.qiqiao.audit.trail.EntryRow;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a chain and its entries part by part, and hands them to the check. */
@Singleton
final class ProvingChains implements AuditProof {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final int SEALS_AT_ONCE = 20;
    private static final int IDS_AT_ONCE = 10_000;

    private final Chains chains;
    private final ChainEntries entries;
    private final CanonicalEntry canonical;
    private final Anchors anchors;
    private final SealingConfiguration configuration;
    private final TenantDirectory tenants;

    ProvingChains(
            Chains chains,
            ChainEntries entries,
            CanonicalEntry canonical,
            Anchors anchors,
            SealingConfiguration configuration,
            TenantDirectory tenants) {
        this.chains = chains;
        this.entries = entries;
        this.canonical = canonical;
        this.anchors = anchors;
        this.configuration = configuration;
        this.tenants = tenants;
    }

    @Override
    public List<String> listChains(List<Path> files) {
        Stream<String> open = tenants.list().stream()
                .filter(tenant -> tenant.state() != Tenant.State.PROVISIONING)
                .map(tenant -> tenant.id().code());
        Stream<String> anchored = known(files).stream().map(Anchor::chain);
        return Stream.of(open, anchored, chains.list().stream(), Stream.of(PLATFORM))
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Path> listAnchorFiles() {
        return anchors.file().stream().toList();
    }

    @Override
    public ProvenChain prove(String chain, List<Path> files) {
        ChainCheck check = new ChainCheck(chain, known(files), configuration.getLongestTransaction());
        // Before seals and posts are read: whatever is written meanwhile is among neither then, and is not missed.
        List<UUID> present = present(chain);
        Set<UUID> waiting = new HashSet<>(chains.listWaiting(chain));
        List<Seal> seals = chains.listSeals(chain, 0, SEALS_AT_ONCE);
        while (!seals.isEmpty()) {
            seals.forEach(seal -> check.next(seal, found(chain, seal)));
            seals = chains.listSeals(chain, seals.getLast().number(), SEALS_AT_ONCE);
        }
        check.present(present, waiting);
        return check.end(chains.listWaiting(chain).size());
    }

    private List<Anchor> known(List<Path> files) {
        return files.stream().flatMap(file -> anchors.read(file).stream()).toList();
    }

    private List<UUID> present(String chain) {
        List<UUID> present = new ArrayList<>();
        List<UUID> part = entries.listIds(chain, LOWEST, IDS_AT_ONCE);
        while (!part.isEmpty()) {
            present.addAll(part);
            part = entries.listIds(chain, part.getLast(), IDS_AT_ONCE);
        }
        return present;
    }

    private Map<UUID, Found> found(String chain, Seal seal) {
        List<UUID> ids = seal.entries().stream().map(SealedEntry::id).toList();
        return entries.list(chain, ids).stream()
                .collect(Collectors.toMap(
                        EntryRow::id, row -> new Found(Hash.of(canonical.digest(row)), row.happenedAt())));
    }
}
