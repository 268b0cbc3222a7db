package io.qiqiao.workbench.home;

import io.micronaut.context.annotation.Value;
import io.qiqiao.identity.Actor;
import io.qiqiao.job.Job;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.home.Home.Block;
import io.qiqiao.workbench.intake.ImportRuns;
import io.qiqiao.workbench.matching.OfferBlock;
import io.qiqiao.workbench.network.SharedDemands;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Composes the first page by what the reader works on: what waits comes first. */
@Singleton
class Homes {

    private static final int DEMANDS = 5;
    private static final int FEW_DEMANDS = 3;
    private static final int IMPORTS = 5;

    private final Workplace workplace;
    private final ListingRights rights;
    private final HomeBlocks blocks;
    private final SharedDemands demands;
    private final ImportRuns imports;
    private final OfferBlock offers;
    private final Clock clock;

    Homes(
            Workplace workplace,
            ListingRights rights,
            HomeBlocks blocks,
            SharedDemands demands,
            ImportRuns imports,
            OfferBlock offers,
            Clock clock,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.workplace = workplace;
        this.rights = rights;
        this.blocks = blocks;
        this.demands = demands;
        this.imports = imports;
        this.offers = offers;
        this.clock = clock.withZone(ZoneId.of(zone));
    }

    Home of(Actor actor, Ui ui) {
        return switch (actor.party().kind()) {
            case "institution" -> institution(actor, ui);
            case "enterprise" -> enterprise(actor, ui);
            default -> staff(actor, ui);
        };
    }

    /** What is incomplete, whom one could serve, what one offers. */
    private Home institution(Actor actor, Ui ui) {
        ListingKind<?> product = workplace.get("products");
        ListingKind<?> institution = workplace.get("institutions");
        long lacking = blocks.countLacking(product) + blocks.countLacking(institution);
        List<Block> all = new ArrayList<>();
        long waiting = offers.count();
        if (waiting > 0) {
            all.add(new Home.Records(Label.of("matching.home.offers"), waiting, offers.all(), offers.list(ui), null));
        }
        List<Item> unfinished = new ArrayList<>(blocks.listLacking(institution, ui));
        unfinished.addAll(blocks.listLacking(product, ui));
        if (!unfinished.isEmpty()) {
            Link more = Link.to(WorkPaths.library(product) + "?state=lacking", "workbench.all");
            all.add(new Home.Records(Label.of("workbench.unfinished"), lacking, more, unfinished, null));
        }
        all.add(network("workbench.network.title", DEMANDS, ui));
        Home.LibraryCount own = blocks.count(product);
        if (own.all() > 0) {
            all.add(new Home.Figures(List.of(
                    blocks.figure(product, "published", own.published(), ui),
                    blocks.figure(product, "draft", own.drafts(), ui),
                    blocks.figure(product, "withdrawn", own.withdrawn(), ui))));
        }
        all.add(blocks.latest(product, ui));
        Label lead = lacking > 0
                ? Label.of("workbench.lead.lacking", lacking, demands.count())
                : Label.of("workbench.lead.institution", demands.count());
        return new Home(greeting(actor), lead, List.of(blocks.creation(product)), all);
    }

    /** What one asked for. */
    private Home enterprise(Actor actor, Ui ui) {
        ListingKind<?> demand = workplace.get("demands");
        List<Block> all = new ArrayList<>();
        List<Item> unfinished = blocks.listLacking(demand, ui);
        if (!unfinished.isEmpty()) {
            all.add(new Home.Records(Label.of("workbench.unfinished"), unfinished.size(), null, unfinished, null));
        }
        all.add(blocks.latest(demand, ui));
        Link checkup = Link.to("/work/checkup", "qualifying.checkup.nav").with("check");
        return new Home(
                greeting(actor), Label.of("workbench.lead.enterprise"), List.of(blocks.creation(demand), checkup), all);
    }

    /** The desk of a bureau, a centre or a station. */
    private Home staff(Actor actor, Ui ui) {
        List<ListingKind<?>> editable = workplace.listEditable();
        List<Block> all = new ArrayList<>();
        boolean policies = editable.stream().anyMatch(kind -> kind.name().equals("policy"));
        if (policies) {
            policyDesk(all, ui);
        }
        if (!policies) {
            all.add(network("workbench.network.shared", DEMANDS, ui));
        }
        all.add(new Home.Libraries(
                Label.of("workbench.libraries"),
                workplace.list().stream().map(blocks::count).toList()));
        if (editable.stream().anyMatch(workplace::mayImport)) {
            all.add(imports(ui));
        }
        if (policies && rights.maySee(workplace.get("demands"))) {
            all.add(network("workbench.network.shared", FEW_DEMANDS, ui));
        }
        return new Home(greeting(actor), Label.of("workbench.lead.staff"), actions(editable), all);
    }

    private void policyDesk(List<Block> all, Ui ui) {
        ListingKind<?> policy = workplace.get("policies");
        Home.LibraryCount counted = blocks.count(policy);
        long lacking = blocks.countLacking(policy);
        long ending = blocks.countEnding(policy);
        all.add(new Home.Figures(List.of(
                blocks.figure(policy, "published", counted.published(), ui),
                blocks.figure(policy, "draft", counted.drafts(), ui),
                calling(blocks.figure(policy, "lacking", lacking, ui), lacking),
                calling(blocks.figure(policy, "ending", ending, ui), ending))));
        List<Item> waiting = new ArrayList<>(blocks.listLacking(policy, ui));
        waiting.addAll(blocks.listEnding(policy, ui));
        if (!waiting.isEmpty()) {
            Link more = Link.to(WorkPaths.library(policy), "workbench.all");
            all.add(new Home.Records(Label.of("workbench.to-do"), lacking + ending, more, waiting, null));
        }
    }

    private static Figure calling(Figure figure, long count) {
        return count > 0 ? figure.needingAction() : figure;
    }

    private Block network(String titleKey, int size, Ui ui) {
        List<Item> newest = demands.listNewest(size, ui);
        Notice none = Notice.empty("demand", "workbench.empty.network");
        return new Home.Records(
                Label.of(titleKey),
                demands.count(),
                Link.to(WorkPaths.NETWORK, "workbench.all"),
                newest,
                newest.isEmpty() ? none : null);
    }

    private Block imports(Ui ui) {
        List<Job> latest = imports.listLatest(IMPORTS);
        Notice none = Notice.empty("upload", "workbench.empty.import", Link.to(WorkPaths.IMPORT, "workbench.import"));
        return new Home.Rows(
                Label.of("workbench.import.runs"),
                latest.size(),
                Link.to(WorkPaths.IMPORT, "workbench.all"),
                imports.table(latest, ui),
                latest.isEmpty() ? none : null);
    }

    private List<Link> actions(List<ListingKind<?>> editable) {
        List<Link> actions = new ArrayList<>();
        if (editable.stream().anyMatch(workplace::mayImport)) {
            actions.add(Link.to(WorkPaths.IMPORT, "workbench.import").with("upload"));
        }
        editable.stream()
                .filter(kind -> kind.name().equals("policy") || kind.name().equals("demand"))
                .findFirst()
                .map(blocks::creation)
                .ifPresent(actions::add);
        return actions;
    }

    private Label greeting(Actor actor) {
        int hour = LocalTime.now(clock).getHour();
        String time = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return Label.of("workbench.greeting." + time, actor.name());
    }
}
