package io.qiqiao.admin.isolation.fault;

import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.operation.Operations;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.scene.BuildingTheScene;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The running platform with one scene on it. */
record Stage(
        ApplicationContext context,
        WebClient client,
        SightTable table,
        List<Operation> operations,
        BuildingTheScene building,
        Scene scene) {

    private static final String WORKED_ANEW = "policy";

    /** Builds a scene whose canaries no other scene knows. */
    static Stage build(ApplicationContext context, WebClient client, long seed) {
        BuildingTheScene building = new BuildingTheScene(context, client, new Random(seed));
        return new Stage(
                context,
                client,
                SightTable.read(),
                Operations.list(context.getBean(Router.class)),
                building,
                building.build(step -> {}));
    }

    /** Has the platform work in the background: other canaries take the place of some. */
    void refill() {
        building.refill(scene, WORKED_ANEW);
    }

    /** Asks, and signs in again whoever ended their session by it. */
    WebAnswer ask(Attempt attempt) {
        WebAnswer answer = client.ask(attempt.asked());
        if (!attempt.operation().isSafe() && !answer.isRefusal()) {
            attempt.renew();
        }
        return answer;
    }

    /** Everybody signs in anew. */
    void renewAll() {
        Stream.concat(
                        scene.tenants().stream()
                                .filter(tenant -> tenant.relation() != Relation.SUSPENDED)
                                .flatMap(tenant -> tenant.people().stream()),
                        Stream.of(scene.operator()))
                .forEach(person -> person.as().renew());
    }
}
