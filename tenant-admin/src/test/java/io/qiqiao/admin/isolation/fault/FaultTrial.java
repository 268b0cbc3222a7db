package io.qiqiao.admin.isolation.fault;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.web.router.Router;
import io.qiqiao.admin.isolation.Reach;
import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Attempts;
import io.qiqiao.admin.isolation.attempt.Judging;
import io.qiqiao.admin.isolation.behind.CounterLook;
import io.qiqiao.admin.isolation.behind.DatabaseLook;
import io.qiqiao.admin.isolation.behind.Footprints;
import io.qiqiao.admin.isolation.behind.IndexLook;
import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.operation.Operations;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.BuildingTheScene;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The check for one fault at a time: makes only the attempts that reach the fault's site, and ends with the first finding.
 * What is found counts only if the same is not found when the fault is out again.
 */
public final class FaultTrial implements AutoCloseable {

    private static final int AT_ONCE = 24;
    private static final int MOST = 80;
    private static final int SHARE = Integer.getInteger("qiqiao.isolation.fault.share", 25);

    private static final long RENEWED_AFTER = 240_000_000_000L;

    private long renewed = System.nanoTime();
    private final ApplicationContext context;
    private final WebClient client;
    private final SightTable table = SightTable.read();
    private final BuildingTheScene building;
    private final List<Operation> operations;
    private Scene scene;
    private List<Attempt> attempts = List.of();
    private int proofs;
    private final Map<Integer, Set<Integer>> reaching = new HashMap<>();
    private final Map<Shown, Set<Integer>> showing = new HashMap<>();
    private List<Finding> before = List.of();
    private Set<Integer> behind = Set.of();
    private Set<Integer> idle = Set.of();

    private record Shown(Viewpoint from, Canary canary, String door) {}

    /** What came of one fault: what it was found by, or how it was looked for in vain. */
    public record Outcome(boolean caught, String by) {}

    /** Builds the scene, and learns which attempts reach which sites. */
    public FaultTrial(ApplicationContext context, URI server, long seed) {
        this.context = context;
        this.client = WebClient.of(List.of(server));
        this.building = new BuildingTheScene(context, client, new Random(seed));
        this.operations = Operations.list(context.getBean(Router.class));
        this.scene = building.build(step -> {});
        learn();
    }

    private void learn() {
        Faults.between(scene.self().id(), scene.tenants().get(4).id());
        choose();
        Faults.watch();
        building.refill(scene, "policy");
        new DatabaseLook(context, scene, table).look();
        new Footprints(context, scene).take();
        behind = Faults.reached();
        Faults.watch();
        pause();
        idle = Faults.reached();
        Judging judging = new Judging(scene, table);
        for (int each = 0; each < attempts.size(); each++) {
            Faults.watch();
            Attempt attempt = attempts.get(each);
            WebAnswer answer = client.ask(attempt.asked());
            note(each, attempt, answer);
            judging.judge(attempt, answer);
            int number = each;
            Faults.reached()
                    .forEach(site -> reaching.computeIfAbsent(site, none -> new LinkedHashSet<>())
                            .add(number));
            renew(attempt, answer);
        }
        Faults.stopWatching();
        before = Stream.concat(
                        judging.findings().stream(),
                        judging
                                .listHidden(
                                        attempts.subList(0, proofs).stream()
                                                .map(Attempt::from)
                                                .toList(),
                                        canary -> true)
                                .stream())
                .toList();
    }

    /** What is found without any fault: nothing, or what is found later proves nothing. */
    public List<Finding> before() {
        return before;
    }

    private void choose() {
        Attempts all = new Attempts(scene, operations, client);
        Reach reach = Reach.sample(SHARE, 7);
        List<Attempt> chosen = new ArrayList<>(all.proofs().toList());
        proofs = chosen.size();
        Stream.of(all.reads(), all.pretences(), all.changes())
                .flatMap(each -> each)
                .filter(attempt -> Math.floorMod(attempt.toString().hashCode(), 1000) < SHARE)
                .forEach(chosen::add);
        attempts = chosen;
        showing.clear();
        reaching.clear();
    }

    private void note(int number, Attempt attempt, WebAnswer answer) {
        if (number < proofs) {
            scene.canaries().listIn(answer.all()).stream()
                    .filter(canary -> table.sight(attempt.from(), canary, scene).allows(canary.part()))
                    .forEach(canary -> showing.computeIfAbsent(shown(attempt, canary), none -> new HashSet<>())
                            .add(number));
        }
    }

    private static Shown shown(Attempt attempt, Canary canary) {
        return new Shown(attempt.from(), canary, Judging.door(attempt.operation()));
    }

    private static void renew(Attempt attempt, WebAnswer answer) {
        if (!attempt.operation().isSafe() && !answer.isRefusal()) {
            attempt.renew();
        }
    }

    /** Whether anything at all comes by there. */
    public boolean isReached(int site) {
        return reaching.containsKey(site) || behind.contains(site);
    }

    /** Tries one fault. */
    public Outcome plant(int site) {
        if (!isReached(site)) {
            return new Outcome(false, "not reached");
        }
        renewAll();
        List<Attempt> chosen = spread(site);
        Optional<Finding> found = looking(site, () -> tried(chosen));
        if (found.isEmpty() && behind.contains(site)) {
            found = looking(site, this::lookBehind);
        }
        return found.map(finding -> new Outcome(true, text(finding)))
                .orElseGet(() -> new Outcome(false, chosen.size() + " attempts"));
    }

    /** Tokens end by themselves. */
    private void renewAll() {
        if (System.nanoTime() - renewed > RENEWED_AFTER) {
            renewed = System.nanoTime();
            Stream.concat(
                            scene.tenants().stream()
                                    .filter(tenant -> tenant.relation() != Relation.SUSPENDED)
                                    .flatMap(tenant -> tenant.people().stream()),
                            Stream.of(scene.operator()))
                    .forEach(person -> person.as().renew());
        }
    }

    private Optional<Finding> looking(int site, Supplier<Optional<Finding>> look) {
        Faults.plant(site);
        try {
            dropConnections();
            return look.get();
        } catch (RuntimeException broken) {
            return Optional.of(new Finding(Fault.BROKEN, "scene", "", "", String.valueOf(broken.getMessage())));
        } finally {
            Faults.remove();
            dropConnections();
        }
    }

    private Optional<Finding> tried(List<Attempt> chosen) {
        Judging judging = new Judging(scene, table);
        Set<Shown> now = new HashSet<>();
        CounterLook counters = new CounterLook(context);
        for (int from = 0; from < chosen.size(); from += AT_ONCE) {
            for (Attempt attempt : chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE))) {
                WebAnswer answer = client.ask(attempt.asked());
                judging.judge(attempt, answer);
                scene.canaries().listIn(answer.all()).forEach(canary -> now.add(shown(attempt, canary)));
                renew(attempt, answer);
            }
            if (!judging.findings().isEmpty()) {
                return Optional.of(judging.findings().getFirst());
            }
        }
        return Stream.concat(counters.look().stream(), hidden(chosen, now)).findFirst();
    }

    /** What only these attempts show, and do not show now. */
    private Stream<Finding> hidden(List<Attempt> chosen, Set<Shown> now) {
        Set<Attempt> made = Set.copyOf(chosen);
        return showing.entrySet().stream()
                .filter(entry -> !now.contains(entry.getKey()))
                .filter(entry -> table.sight(
                                entry.getKey().from(), entry.getKey().canary(), scene)
                        .isOwed())
                .filter(entry -> entry.getKey().canary().part() == Canary.Part.TITLE)
                .filter(entry -> entry.getValue().stream().map(attempts::get).allMatch(made::contains))
                .map(entry -> new Finding(
                        Fault.HIDDEN,
                        entry.getKey().door(),
                        "",
                        entry.getKey().from().toString(),
                        entry.getKey().canary().toString()));
    }

    private Optional<Finding> lookBehind() {
        building.refill(scene, "policy");
        return Stream.<Supplier<List<Finding>>>of(
                        () -> new DatabaseLook(context, scene, table).look(),
                        () -> new IndexLook(context, scene).look())
                .flatMap(look -> look.get().stream())
                .findFirst();
    }

    /** The attempts that reach a site: of every operation, asker and column some, and all that prove something. */
    private List<Attempt> spread(int site) {
        List<Integer> all = List.copyOf(reaching.getOrDefault(site, Set.of()));
        Map<String, List<Integer>> kinds = all.stream()
                .collect(Collectors.groupingBy(number -> attempts.get(number).operation()
                        + attempts.get(number).from().toString()
                        + attempts.get(number).column()));
        Set<Integer> chosen = new LinkedHashSet<>();
        if (idle.contains(site)) {
            all.stream().filter(number -> number % 40 == 0).limit(MOST).forEach(chosen::add);
        } else {
            List<List<Integer>> mixed = new ArrayList<>(kinds.values());
            java.util.Collections.shuffle(mixed, new Random(1));
            mixed.stream().limit(MOST).map(List::getFirst).forEach(chosen::add);
            all.stream().filter(number -> number < proofs).limit(MOST).forEach(chosen::add);
        }
        return chosen.stream().map(attempts::get).toList();
    }

    private static String text(Finding finding) {
        return finding.fault().name().toLowerCase(java.util.Locale.ROOT) + " · " + finding.where() + " · "
                + finding.who() + " · " + finding.what();
    }

    /** Whether the scene is as it was, all faults out. */
    public Optional<String> damage() {
        List<Attempt> some = new ArrayList<>();
        for (int each = 0; each < attempts.size(); each += Math.max(1, attempts.size() / 25)) {
            some.add(attempts.get(each));
        }
        return tried(some).map(FaultTrial::text);
    }

    /** Builds everything anew: the same people's records with other canaries. */
    public void rebuild() {
        dropConnections();
        scene = building.build(step -> {});
        learn();
    }

    public int size() {
        return attempts.size();
    }

    /** Connections keep the path they were given, even a wrong one. */
    private void dropConnections() {
        context.getBeansOfType(DataSource.class).stream()
                .map(DelegatingDataSource::unwrapDataSource)
                .flatMap(door -> pools(door))
                .forEach(pool -> {
                    if (pool.getHikariPoolMXBean() != null) {
                        pool.getHikariPoolMXBean().softEvictConnections();
                    }
                });
    }

    private static Stream<HikariDataSource> pools(DataSource door) {
        if (door instanceof HikariDataSource pool) {
            return Stream.of(pool);
        }
        Object lanes = field(door, "lanes");
        return lanes != null && field(lanes, "lanes") instanceof List<?> pools
                ? pools.stream().map(HikariDataSource.class::cast)
                : Stream.of();
    }

    private static @Nullable Object field(Object holder, String name) {
        try {
            Field field = holder.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(holder);
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(1_500_000_000);
    }

    @Override
    public void close() {
        client.close();
    }
}
