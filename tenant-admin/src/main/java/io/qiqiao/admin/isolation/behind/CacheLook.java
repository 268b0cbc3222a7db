package io.qiqiao.admin.isolation.behind;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.scene.Person;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for the same page in turns as different people: no cache, ours or one on the way, may mistake one for another. */
public final class CacheLook {

    private static final int NOT_MODIFIED = 304;

    private final Scene scene;
    private final WebClient client;
    private final List<Finding> findings = new ArrayList<>();

    public CacheLook(Scene scene, WebClient client) {
        this.scene = scene;
        this.client = client;
    }

    /** Looks at every operation that reads and names no record. */
    public List<Finding> look(List<Operation> operations) {
        operations.stream()
                .filter(operation -> operation.isSafe() && operation.variables().isEmpty())
                .forEach(this::look);
        return findings;
    }

    private void look(Operation operation) {
        String host = scene.self().host();
        WebRequest plain = WebRequest.get(host, operation.path());
        Person officer = scene.self().person(Role.OFFICER);
        WebAnswer member = client.ask(plain.with(
                operation.isApi() ? officer.as().program() : officer.as().browser()));
        String caching = member.header("Cache-Control").orElse("");
        boolean tells = !scene.canaries().listIn(member.body()).isEmpty();
        if (tells && (caching.contains("public") || caching.contains("s-maxage"))) {
            add(Fault.OPEN, operation, "a member's page may be kept by caches: " + caching);
        }
        member.header("ETag").ifPresent(tag -> {
            Map<String, String> same = Map.of("If-None-Match", tag);
            again(operation, plain.with(same), member);
            again(operation, plain.on(scene.tenant(Relation.UNRELATED).host()).with(same), member);
        });
    }

    private void again(Operation operation, WebRequest asked, WebAnswer member) {
        WebAnswer visitor = client.ask(new WebRequest(asked.method(), asked.host(), asked.path(), Map.of(), null));
        if (client.ask(asked).status() == NOT_MODIFIED && !visitor.body().equals(member.body())) {
            add(Fault.OPEN, operation, "a visitor is told that a member's page is theirs");
        }
    }

    private void add(Fault fault, Operation operation, String what) {
        findings.add(new Finding(fault, operation.toString(), operation.path(), "visitor", what));
    }
}
