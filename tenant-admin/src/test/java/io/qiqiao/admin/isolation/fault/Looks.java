package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.behind.Footprints;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to look for a fault: each can be gone with the fault in, and again with it out. */
final class Looks {

    /** A look at whatever is found, with a site planted or {@link Faults#NONE}. */
    interface Look {

        /** @param enough is what is found so far enough to end with */
        List<Finding> look(int site, Predicate<Finding> enough);
    }

    private final Stage stage;
    private final Learning learning;
    private final Connections connections;

    Looks(Stage stage, Learning learning) {
        this.stage = stage;
        this.learning = learning;
        this.connections = new Connections(stage.context());
    }

    /** All ways for a site: what only reads comes first, and what takes longest last. */
    List<Look> of(int site, List<Attempt> chosen) {
        Map<Boolean, List<Attempt>> bySafety = chosen.stream()
                .collect(
                        Collectors.partitioningBy(attempt -> attempt.operation().isSafe()));
        List<Attempt> safe = bySafety.getOrDefault(true, List.of());
        List<Attempt> changes = bySafety.getOrDefault(false, List.of());
        List<Look> all = new ArrayList<>();
        if (!safe.isEmpty()) {
            all.add(reading(safe));
        }
        if (!changes.isEmpty()) {
            all.add(changing(changes));
        }
        if (learning.isBehind(site)) {
            all.add(behind());
        }
        return all;
    }

    /** Makes attempts that only read. */
    private Look reading(List<Attempt> attempts) {
        Series series = new Series(stage, learning.showing(), attempts);
        return (site, enough) -> under(site, () -> series.ask(enough));
    }

    /** Makes attempts that would change something, and compares what others' tables hold before and after. */
    private Look changing(List<Attempt> attempts) {
        Series series = new Series(stage, learning.showing(), attempts);
        return (site, enough) -> {
            Footprints footprints = new Footprints(stage.context(), stage.scene());
            Map<String, String> before = footprints.take();
            List<Finding> asked = under(site, () -> series.ask(enough));
            return Stream.concat(asked.stream(), footprints.listChangesSince(before).stream())
                    .toList();
        };
    }

    /** Has the platform work in the background, and looks behind the doors. */
    private Look behind() {
        return (site, enough) -> {
            Background background = new Background(stage);
            List<Finding> found = under(site, background::work);
            background.end();
            learning.showing().learnAnew();
            return found;
        };
    }

    private List<Finding> under(int site, Supplier<List<Finding>> look) {
        Faults.plant(site);
        try {
            connections.drop();
            return look.get();
        } catch (RuntimeException broken) {
            return List.of(new Finding(Fault.BROKEN, "scene", "", "", String.valueOf(broken.getMessage())));
        } finally {
            Faults.remove();
            connections.drop();
        }
    }
}
