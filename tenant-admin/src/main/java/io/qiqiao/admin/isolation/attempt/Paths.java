package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.scene.SceneLibraries;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.admin.isolation.scene.Variant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fills the variables of paths with what a tenant has. */
final class Paths {

    private static final Map<String, List<String>> THINGS = Map.ofEntries(
            Map.entry("imports", List.of("import")),
            Map.entry("import-files", List.of("import-file")),
            Map.entry("import-columns", List.of("import-columns")),
            Map.entry("exports", List.of("export")),
            Map.entry("jobs", List.of("job")),
            Map.entry("inbox", List.of("inbox", "item")),
            Map.entry("messages", List.of("inbox")),
            Map.entry("items", List.of("item")),
            Map.entry("subscriptions", List.of("subscription")),
            Map.entry("matches", List.of("match")),
            Map.entry("offers", List.of("offer")),
            Map.entry("saved-searches", List.of("saved-search")),
            Map.entry("synonyms", List.of("synonyms")),
            Map.entry("views", List.of("view", "shared-view")),
            Map.entry("reviews", List.of("review")));
    private static final Set<String> OF_TENANTS = Set.of("id", "code", "library");

    /** The variable of a policy beside what the path is about. */
    private static final String POLICY = "policy";

    /** The file of a record: what stands in the path before it. */
    private static final String ATTACHMENT = "attachment";

    /** What any record has, whosever it is. */
    private static final Map<String, String> OF_EVERY_RECORD = Map.of("version", "1");

    /** What belongs to no tenant: files of the program, and secrets that only who was given them can name. */
    private static final Set<String> OF_NOBODY = Set.of("hash", "name", "challenge", "selector", "purpose");

    private static final String UNKNOWN = "x";

    private Paths() {}

    /** Whether all of its variables can be filled; if not, nothing is proved about it. */
    static boolean canFill(Operation operation) {
        return operation.variables().stream()
                .allMatch(variable -> OF_TENANTS.contains(variable)
                        || variable.equals(POLICY)
                        || variable.equals(ATTACHMENT)
                        || OF_EVERY_RECORD.containsKey(variable)
                        || OF_NOBODY.contains(variable));
    }

    /** All paths that name something of {@code target}; the one path where it names nothing. */
    static Stream<String> of(Operation operation, SceneTenant target, Set<Variant> variants) {
        String path = operation.path().replace("{code}", target.id().code());
        if (operation.variables().contains(POLICY)) {
            return variants.stream()
                    .map(variant -> path.replace("{" + POLICY + "}", target.record(POLICY, variant)))
                    .flatMap(named -> filled(named, operation, target, variants));
        }
        return filled(path, operation, target, variants);
    }

    private static Stream<String> filled(String named, Operation operation, SceneTenant target, Set<Variant> variants) {
        String path = named;
        for (Map.Entry<String, String> variable : OF_EVERY_RECORD.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        for (String variable : OF_NOBODY) {
            path = path.replace("{" + variable + "}", UNKNOWN);
        }
        return of(operation, path, target, variants);
    }

    private static Stream<String> of(Operation operation, String path, SceneTenant target, Set<Variant> variants) {
        if (operation.isAbout("library")) {
            return SceneLibraries.KINDS.entrySet().stream().flatMap(library -> {
                String named = path.replace("{library}", library.getKey());
                return filled(named, operation, records(library.getValue(), target, variants), target);
            });
        }
        return filled(path, operation, ids(operation.subject(), target, variants), target);
    }

    private static Stream<String> filled(String path, Operation operation, Stream<String> ids, SceneTenant target) {
        return operation.isAbout("id")
                ? ids.map(id -> path.replace("{id}", id).replace("{" + ATTACHMENT + "}", target.attachment(id)))
                : Stream.of(path);
    }

    private static Stream<String> ids(String subject, SceneTenant target, Set<Variant> variants) {
        String kind = SceneLibraries.KINDS.get(subject);
        if (kind != null) {
            return records(kind, target, variants);
        }
        List<String> things = THINGS.get(subject);
        return things == null
                ? Stream.concat(
                        SceneLibraries.KINDS.values().stream().flatMap(every -> records(every, target, variants)),
                        target.others().values().stream().flatMap(List::stream))
                : things.stream().flatMap(thing -> target.others().getOrDefault(thing, List.of()).stream());
    }

    private static Stream<String> records(String kind, SceneTenant target, Set<Variant> variants) {
        return variants.stream().map(variant -> target.record(kind, variant));
    }
}
