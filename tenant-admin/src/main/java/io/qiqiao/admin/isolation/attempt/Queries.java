package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneLibraries;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills the query of operations that list something: with the word all canaries share, and with others' codes. */
final class Queries {

    private static final Set<String> TENANTS = Set.of("tenant", "code", "region", "place", "line", "area");
    private static final int MOST = 100;

    private final Scene scene;
    private final Cursors cursors;

    Queries(Scene scene, Cursors cursors) {
        this.scene = scene;
        this.cursors = cursors;
    }

    /** Each with its question mark; the empty one first. */
    List<String> of(Operation operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        if (operation.isAbout("id")) {
            return queries;
        }
        Set<String> parameters = operation.parameters();
        String many = parameters.contains("size") ? "&size=" + MOST : "";
        String word = parameters.contains("q") ? "&q=" + scene.word() : "";
        if (!(word + many).isEmpty()) {
            queries.add("?" + (word + many).substring(1));
        }
        if (parameters.contains("kind")) {
            SceneLibraries.KINDS.values().forEach(kind -> queries.add("?kind=" + kind + word + many));
        }
        parameters.stream()
                .filter(TENANTS::contains)
                .forEach(parameter -> scene.tenants()
                        .forEach(tenant -> queries.add("?" + parameter + "=" + tenant.id() + word + many)));
        if (parameters.contains("after")) {
            scene.tenants().forEach(tenant -> add(queries, operation, tenant, many));
        }
        return queries;
    }

    private void add(List<String> queries, Operation operation, SceneTenant tenant, String many) {
        cursors.find(operation, tenant).ifPresent(cursor -> queries.add("?after=" + cursor + many));
    }
}
