package io.qiqiao.admin.console;

import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import io.qiqiao.tenancy.registry.SchemaState;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.progress.TreeNode;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The tenants somebody sees, as a tree, each with its state. */
@Singleton
final class ConsoleTree {

    private final Registry registry;
    private final Provisioning provisioning;

    ConsoleTree(Registry registry, Provisioning provisioning) {
        this.registry = registry;
        this.provisioning = provisioning;
    }

    List<SchemaState> listSeen(Mandate mandate) {
        return registry.listSchemaStates().stream()
                .filter(state -> mandate.sees(state.tenant()))
                .toList();
    }

    Set<String> listFailed() {
        return new TreeSet<>(provisioning.listFailed());
    }

    /** @param current path of the tenant shown beside the tree, unfolded down to it; empty for none */
    List<TreeNode> roots(List<SchemaState> seen, String current) {
        Set<String> failed = listFailed();
        Set<TenantId> known =
                seen.stream().map(state -> state.tenant().id()).collect(java.util.stream.Collectors.toSet());
        return seen.stream()
                .filter(state ->
                        state.tenant().findParent().filter(known::contains).isEmpty())
                .map(state -> node(state, seen, failed, current))
                .toList();
    }

    private TreeNode node(SchemaState state, List<SchemaState> seen, Set<String> failed, String current) {
        Tenant tenant = state.tenant();
        List<TreeNode> below = seen.stream()
                .filter(other -> tenant.id().equals(other.tenant().parent()))
                .map(other -> node(other, seen, failed, current))
                .toList();
        return new TreeNode(
                Label.text(tenant.name()),
                "/console/tenants/" + tenant.id(),
                tenant.id().code(),
                tag(state, failed),
                tenant.path().equals(current),
                current.isEmpty() || current.startsWith(tenant.path()),
                below);
    }

    static Tag tag(SchemaState state, Set<String> failed) {
        if (failed.contains(state.tenant().id().code())) {
            return Tag.of(Tone.BAD, "provisioning.state.failed");
        }
        if (state.quarantine() != null) {
            return Tag.of(Tone.BAD, "provisioning.state.quarantine");
        }
        Tenant.State own = state.tenant().state();
        Tone tone = switch (own) {
            case ACTIVE -> Tone.GOOD;
            case PROVISIONING -> Tone.BUSY;
            case SUSPENDED -> Tone.OFF;
        };
        return Tag.of(tone, "provisioning.state." + own.name().toLowerCase(Locale.ROOT));
    }
}
