package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneLibraries;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.admin.isolation.scene.Variant;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is tried: each operation for each caller, about what each of the tenants has. */
public final class Attempts {

    private static final Set<Variant> ALL = EnumSet.allOf(Variant.class);
    private static final Set<Variant> TELLING = EnumSet.of(Variant.DRAFT, Variant.NETWORK, Variant.PUBLIC);
    private static final Set<Variant> CLOSED = EnumSet.of(Variant.DRAFT, Variant.NETWORK);
    private static final String LISTS = "lists";
    private static final String SEARCH = "/api/search";

    private final Scene scene;
    private final List<Operation> operations;
    private final Callers callers;
    private final Queries queries;
    private final Bodies bodies;

    public Attempts(Scene scene, List<Operation> operations, WebClient client) {
        this.scene = scene;
        this.operations = operations.stream().filter(Paths::canFill).toList();
        this.callers = new Callers(scene);
        this.queries = new Queries(scene, new Cursors(client));
        this.bodies = new Bodies(scene);
    }

    /** Operations about which nothing can be tried, since nobody knows what to ask them for. */
    public static List<Operation> listUncovered(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> !Paths.canFill(operation))
                .toList();
    }

    /** What must show all that the callers may see: the API's own records one by one, their files, and the search. */
    public Stream<Attempt> proofs() {
        return Stream.concat(callers.here().stream(), callers.elsewhere().stream())
                .flatMap(caller -> operations.stream()
                        .filter(Attempts::proves)
                        .flatMap(operation -> about(operation, caller, ALL)));
    }

    private static boolean proves(Operation operation) {
        return operation.isSafe()
                && (operation.path().equals(SEARCH)
                        || operation.subject().equals("inbox")
                        || operation.path().equals("/api/imports/{id}")
                        || operation.path().equals("/api/{library}/{id}/attachments")
                        || (operation.path().endsWith("/{id}")
                                && operation.isApi()
                                && SceneLibraries.KINDS.containsKey(operation.subject())));
    }

    /** Everything else that only reads. */
    public Stream<Attempt> reads() {
        return Stream.concat(
                callers.here().stream().flatMap(caller -> reads(caller, TELLING)),
                callers.elsewhere().stream().flatMap(caller -> reads(caller, CLOSED)));
    }

    private Stream<Attempt> reads(Caller caller, Set<Variant> variants) {
        return operations.stream()
                .filter(operation -> operation.isSafe() && !proves(operation))
                .flatMap(operation -> about(operation, caller, variants));
    }

    /** Tokens on foreign hosts, headers that lie. */
    public Stream<Attempt> pretences() {
        return callers.pretenders().entrySet().stream()
                .flatMap(trick -> trick.getValue().stream().flatMap(caller -> pretences(trick.getKey(), caller)));
    }

    private Stream<Attempt> pretences(String trick, Caller caller) {
        return operations.stream()
                .filter(Operation::isSafe)
                .flatMap(operation -> Paths.of(operation, scene.self(), CLOSED)
                        .flatMap(path -> Stream.of(
                                        "",
                                        operation.isAbout("id")
                                                ? ""
                                                : "?tenant=" + scene.self().id())
                                .distinct()
                                .map(query -> attempt(operation, caller, path + query, trick))));
    }

    /** Changes to what is others': all must be refused, and nothing may be told. */
    public Stream<Attempt> changes() {
        return callers.here().stream()
                .flatMap(caller -> operations.stream()
                        .filter(operation -> !operation.isSafe())
                        .flatMap(operation -> scene.tenants().stream()
                                .filter(target -> isOthers(operation, caller, target))
                                .flatMap(target -> Paths.of(operation, target, CLOSED)
                                        .map(path -> change(operation, caller, path, target)))));
    }

    /** Operators open and suspend tenants, and officers those below their own: that is their task, and no fault. */
    private static boolean isOthers(Operation operation, Caller caller, SceneTenant target) {
        boolean governs = operation.isAbout("code")
                && caller.person() != null
                && (caller.person().role() == Role.OPERATOR
                        || (caller.person().role() == Role.OFFICER && target.relation() == Relation.CHILD));
        return target.relation() != Relation.SELF && !governs;
    }

    private Stream<Attempt> about(Operation operation, Caller caller, Set<Variant> variants) {
        List<String> asked = queries.of(operation);
        if (operation.variables().isEmpty()) {
            return asked.stream().map(query -> attempt(operation, caller, operation.path() + query, LISTS));
        }
        return scene.tenants().stream()
                .flatMap(target -> Paths.of(operation, target, variants)
                        .flatMap(path -> asked.stream()
                                .map(query -> attempt(
                                        operation,
                                        caller,
                                        path + query,
                                        target.relation().code()))));
    }

    private static Attempt attempt(Operation operation, Caller caller, String path, String column) {
        WebRequest plain = WebRequest.get(caller.host(), path)
                .with(Map.of("Accept", operation.isApi() ? "application/json" : "text/html"));
        return new Attempt(operation, caller.dressed(operation, plain), caller.from(), column, caller);
    }

    private Attempt change(Operation operation, Caller caller, String path, SceneTenant target) {
        WebRequest plain = bodies.sent(operation, path, target);
        return new Attempt(
                operation,
                caller.dressed(operation, plain),
                caller.from(),
                target.relation().code(),
                caller);
    }
}
