package io.qiqiao.workbench.member;

import io.qiqiao.identity.Role;
import io.qiqiao.identity.breakglass.BreakGlass;
import io.qiqiao.identity.breakglass.Visit;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.Member.State;
import io.qiqiao.identity.member.MemberRights;
import io.qiqiao.identity.member.Members;
import io.qiqiao.identity.member.Standings;
import io.qiqiao.kernel.Slice;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the list of members. */
@Singleton
class MemberLists {

    private static final int ROWS = 20;

    private final Members members;
    private final MemberRights rights;
    private final Standings standings;
    private final BreakGlass glass;

    MemberLists(Members members, MemberRights rights, Standings standings, BreakGlass glass) {
        this.members = members;
        this.rights = rights;
        this.standings = standings;
        this.glass = glass;
    }

    MemberList of(MemberQuery query, Ui ui, @Nullable FlashNote flash) {
        Slice<Member> found = members.list(query.filter(), query.after(), ROWS);
        Map<State, Long> counts = members.count(query.filter());
        boolean whole = rights.seen().isWhole();
        State state = query.chosenState();
        return new MemberList(
                Label.of(whole ? "workbench.member.lead" : "workbench.member.lead.own"),
                actions(whole),
                query.words(),
                state == null ? "" : state.code(),
                whole ? roles(query) : List.of(),
                states(query, counts),
                table(found.items(), ui),
                paging(query, found, count(counts, state)),
                visit(),
                found.items().isEmpty() ? empty(query) : null,
                flash);
    }

    /** Who may end it is told, above the list, while an operator looks into the tenant. */
    private @Nullable Notice visit() {
        boolean open = rights.mayManageAll()
                && glass.listIn(CurrentTenant.get()).stream().anyMatch(Visit::open);
        return open ? Notice.of(Tone.WARM, "breakglass.now", Link.to(MemberPages.VISITS, "breakglass.visits")) : null;
    }

    private List<Link> actions(boolean whole) {
        List<Link> actions = new ArrayList<>();
        if (rights.mayManageAll()) {
            actions.add(Link.to(MemberPages.VISITS, "breakglass.visits"));
            actions.add(Link.to(WorkPaths.FACTORS, "factor.demands"));
        }
        if (whole) {
            actions.add(Link.to(MemberPages.PERMISSIONS, "workbench.permissions"));
        }
        if (rights.mayManage()) {
            actions.add(invitation());
        }
        return actions;
    }

    private static Link invitation() {
        return Link.to(MemberPages.NEW, "workbench.member.invite")
                .as(Tone.ACCENT)
                .with("plus");
    }

    private List<Control.Option> roles(MemberQuery query) {
        Role chosen = query.chosenRole();
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of("", Label.of("workbench.member.all-roles"), chosen == null));
        standings.listRoles().stream()
                .map(role -> Control.Option.of(role.code(), Label.of("identity.role." + role.code()), role == chosen))
                .forEach(options::add);
        return options;
    }

    private static List<Chip> states(MemberQuery query, Map<State, Long> counts) {
        Chip all = Chip.of(
                "workbench.member.state.all", count(counts, null), query.address(null), query.chosenState() == null);
        Stream<Chip> each = Stream.of(State.values())
                .filter(state -> counts.containsKey(state) || state == query.chosenState())
                .map(state -> Chip.of(
                        "workbench.member.state." + state.code(),
                        count(counts, state),
                        query.address(state),
                        state == query.chosenState()));
        return Stream.concat(Stream.of(all), each).toList();
    }

    /** Whoever was withdrawn is no member: they are counted where they are asked for. */
    private static long count(Map<State, Long> counts, @Nullable State state) {
        return state != null
                ? counts.getOrDefault(state, 0L)
                : counts.entrySet().stream()
                        .filter(each -> each.getKey() != State.WITHDRAWN)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private static Table table(List<Member> members, Ui ui) {
        return Table.of(
                "workbench.members",
                List.of(
                        Column.of("workbench.member.name"),
                        Column.of("workbench.member.role"),
                        Column.of("workbench.member.party"),
                        Column.of("workbench.member.state"),
                        Column.of("workbench.member.since")),
                members.stream().map(member -> row(member, ui)).toList());
    }

    private static Row row(Member member, Ui ui) {
        return Row.of(
                        member.id().toString(),
                        MemberPages.path(member.id()),
                        member.name(),
                        Cell.of(Label.of(
                                "identity.role." + member.standing().role().code())),
                        Cell.of(member.partyName()),
                        Cell.of(MemberPages.tag(member.state())),
                        Cell.of(ui.words().date(member.since())))
                .below(Objects.requireNonNullElse(member.login(), Objects.requireNonNullElse(member.contact(), "")));
    }

    private static Paging paging(MemberQuery query, Slice<Member> found, long all) {
        int first = query.first();
        int last = first + found.items().size() - 1;
        String next = found.next() == null ? "" : query.addressAfter(found.next(), last + 1);
        // A cursor leads onward only; the first part is the one before that has an address.
        String previous = first == ROWS + 1 ? query.address(query.chosenState()) : "";
        return new Paging(Label.of("workbench.member.rows", first, last, all), previous, next);
    }

    private Notice empty(MemberQuery query) {
        if (!query.isPlain()) {
            return Notice.empty(
                    "search",
                    "workbench.member.nothing-found",
                    Link.to(MemberPages.PATH, "workbench.member.show-all").as(Tone.ACCENT));
        }
        return Notice.empty(
                "users", "workbench.member.none", rights.mayManage() ? new Link[] {invitation()} : new Link[0]);
    }
}
