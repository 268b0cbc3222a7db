package io.qiqiao.admin.console;

import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.tenancy.TenancyConfiguration;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import io.qiqiao.tenancy.registry.SchemaState;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what the console's pages show. */
@Singleton
final class ConsolePages {

    private static final Link OPENING =
            Link.to("/console/tenants/new", "console.open").as(Tone.ACCENT).with("plus");

    private final ConsoleTree tree;
    private final Registry registry;
    private final String domain;

    ConsolePages(ConsoleTree tree, Registry registry, TenancyConfiguration configuration) {
        this.tree = tree;
        this.registry = registry;
        this.domain = configuration.getDomain();
    }

    TenantsPage tenants(Mandate mandate) {
        List<SchemaState> seen = tree.listSeen(mandate);
        Set<String> failed = tree.listFailed();
        List<Table.Row> troubles = seen.stream()
                .filter(state -> isInTrouble(state, failed))
                .map(state -> row(state, failed))
                .toList();
        return new TenantsPage(
                Label.of("console.tenants.lead", seen.size(), troubles.size()),
                OPENING,
                tree.roots(seen, ""),
                Table.of(
                        "console.troubles",
                        List.of(
                                Table.Column.of("console.tenant"),
                                Table.Column.of("console.state"),
                                Table.Column.of("console.why")),
                        troubles),
                Notice.of(Tone.GOOD, "console.sound"),
                Notice.empty("building", "console.nothing", OPENING));
    }

    TenantPage tenant(Mandate mandate, Progress progress) {
        Tenant tenant = progress.tenant();
        List<SchemaState> seen = tree.listSeen(mandate);
        SchemaState state = seen.stream()
                .filter(one -> one.tenant().id().equals(tenant.id()))
                .findFirst()
                .orElseGet(() -> new SchemaState(tenant, null, null, null));
        return new TenantPage(
                tree.roots(seen, tenant.path()),
                tenant.id().code(),
                tenant.name(),
                above(tenant),
                host(tenant),
                ConsoleTree.tag(state, tree.listFailed()),
                StepsPart.of(progress),
                facts(tenant, state),
                deeds(mandate, tenant));
    }

    private static boolean isInTrouble(SchemaState state, Set<String> failed) {
        return state.quarantine() != null || failed.contains(state.tenant().id().code());
    }

    private static Table.Row row(SchemaState state, Set<String> failed) {
        String code = state.tenant().id().code();
        String why = text(state.quarantine());
        return Table.Row.of(
                code,
                "/console/tenants/" + code,
                state.tenant().name(),
                Table.Cell.of(ConsoleTree.tag(state, failed)),
                Table.Cell.of(why));
    }

    private Label above(Tenant tenant) {
        Optional<Tenant> parent = tenant.findParent().flatMap(registry::find);
        return parent.isEmpty()
                ? Label.of("console.top")
                : Label.of("console.above", parent.get().name());
    }

    private String host(Tenant tenant) {
        return tenant.id() + "." + domain;
    }

    private List<Fact> facts(Tenant tenant, SchemaState state) {
        List<String> hosts = new ArrayList<>(List.of(host(tenant)));
        hosts.addAll(registry.listDomains(tenant.id()));
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("console.portal", tenant.portalName()),
                Fact.of("console.hosts", String.join("，", hosts)),
                Fact.of("console.schema", tenant.id().schema()),
                Fact.of("console.version", text(state.version()))));
        if (state.quarantine() != null) {
            facts.add(Fact.of("console.quarantine", text(state.quarantine())));
        }
        return facts;
    }

    private static List<Link> deeds(Mandate mandate, Tenant tenant) {
        if (!mandate.governs(tenant)) {
            return List.of();
        }
        String path = "/console/tenants/" + tenant.id();
        Link suspension = Link.deed(path + "/suspension", "console.suspend").as(Tone.BAD);
        return switch (tenant.state()) {
            case ACTIVE ->
                mandate.top() == null
                        ? List.of(suspension, Link.to(path + "/break-glass", "breakglass.title"))
                        : List.of(suspension);
            case SUSPENDED ->
                List.of(Link.deed(path + "/resumption", "console.resume").as(Tone.ACCENT));
            case PROVISIONING -> List.of();
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static TenantId id(String code) {
        return TenantId.find(code).orElseThrow(io.qiqiao.kernel.Refusal::notFound);
    }
}
