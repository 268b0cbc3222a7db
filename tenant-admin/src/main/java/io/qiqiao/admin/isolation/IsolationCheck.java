package io.qiqiao.admin.isolation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Attempts;
import io.qiqiao.admin.isolation.attempt.Judging;
import io.qiqiao.admin.isolation.attempt.Trying;
import io.qiqiao.admin.isolation.behind.CacheLook;
import io.qiqiao.admin.isolation.behind.CounterLook;
import io.qiqiao.admin.isolation.behind.DatabaseLook;
import io.qiqiao.admin.isolation.behind.Footprints;
import io.qiqiao.admin.isolation.behind.IndexLook;
import io.qiqiao.admin.isolation.behind.LogLook;
import io.qiqiao.admin.isolation.operation.DescribedApi;
import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.operation.Operations;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.scene.BuildingTheScene;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves that nothing crosses from tenant to tenant: tries every operation of the running platform, for every role, from
 * six relations, with tokens, hosts and ids that do not belong together, and looks behind the doors. For a throw-away
 * platform only: it leaves tenants and records behind.
 */
public final class IsolationCheck implements AutoCloseable {

    private static final String WORKED_ANEW = "policy";

    private final ApplicationContext context;
    private final WebClient client;
    private final SightTable table = SightTable.read();
    private final List<Operation> operations;
    private final BuildingTheScene building;
    private final Scene scene;
    private final LogLook log;

    private IsolationCheck(
            ApplicationContext context, WebClient client, BuildingTheScene building, Scene scene, LogLook log) {
        this.context = context;
        this.log = log;
        this.client = client;
        this.building = building;
        this.scene = scene;
        this.operations = Operations.list(context.getBean(Router.class));
    }

    /**
     * Builds what isolation is tried with.
     *
     * @param servers where the platform listens; under which host name it is asked is the check's matter
     * @param seed makes the same canaries again
     * @param told is told the key of each step
     */
    public static IsolationCheck prepare(
            ApplicationContext context, List<URI> servers, long seed, Consumer<String> told) {
        WebClient client = WebClient.of(servers);
        LogLook log = new LogLook();
        BuildingTheScene building = new BuildingTheScene(context, client, new Random(seed));
        return new IsolationCheck(context, client, building, building.build(told), log);
    }

    public Scene scene() {
        return scene;
    }

    /** Tries. May be called again and again. */
    public IsolationReport run(Reach reach, Consumer<String> told) {
        long begun = System.nanoTime();
        Judging judging = new Judging(scene, table);
        Trying trying = new Trying(client, judging);
        Attempts attempts = new Attempts(scene, operations, client);
        List<Finding> findings = new ArrayList<>();
        CounterLook counters = new CounterLook(context);
        told.accept("isolation.step.proofs");
        building.refill(scene, WORKED_ANEW);
        List<Attempt> proofs = attempts.proofs().filter(reach.proves()).toList();
        trying.all(proofs.stream());
        told.accept("isolation.step.reads");
        trying.all(attempts.reads().filter(reach.takes()));
        told.accept("isolation.step.pretences");
        trying.all(attempts.pretences().filter(reach.pretends()));
        told.accept("isolation.step.changes");
        findings.addAll(changes(attempts.changes().filter(reach.takes()), trying));
        told.accept("isolation.step.behind");
        findings.addAll(behind(counters));
        findings.addAll(judging.findings());
        findings.addAll(judging.listHidden(proofs.stream().map(Attempt::from).toList(), reach.owes()));
        listUncovered().forEach(findings::add);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new IsolationReport(operations.size(), scene.canaries().list().size(), judging.tally(), findings, took);
    }

    private List<Finding> changes(Stream<Attempt> attempts, Trying trying) {
        Footprints footprints = new Footprints(context, scene);
        Map<String, String> before = footprints.take();
        trying.inTurn(attempts);
        return footprints.listChangesSince(before);
    }

    private List<Finding> behind(CounterLook counters) {
        return Stream.of(
                        counters.look(),
                        new DatabaseLook(context, scene, table).look(),
                        new IndexLook(context, scene).look(),
                        log.look(scene.canaries()),
                        new CacheLook(scene, client).look(operations))
                .flatMap(List::stream)
                .toList();
    }

    /** Routes nobody knows how to ask, and what is described but not served. */
    private Stream<Finding> listUncovered() {
        Set<String> served = operations.stream().map(Operation::toString).collect(Collectors.toSet());
        return Stream.concat(
                Attempts.listUncovered(operations).stream()
                        .map(operation -> new Finding(
                                Fault.UNCOVERED,
                                operation.toString(),
                                "",
                                "",
                                operation.variables().toString())),
                DescribedApi.list().stream()
                        .filter(described -> !served.contains(described))
                        .map(described ->
                                new Finding(Fault.UNCOVERED, described, "", "", "described, but not served")));
    }

    @Override
    public void close() {
        client.close();
        log.close();
    }
}
