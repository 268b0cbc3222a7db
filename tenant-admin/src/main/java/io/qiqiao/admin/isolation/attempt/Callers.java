package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.scene.Person;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All who ask: the people of the tenant that is tried, those of the others, and whoever pretends. */
final class Callers {

    private static final List<Role> OF_OTHERS = List.of(Role.OFFICER, Role.ENTERPRISE);
    private static final String UNKNOWN_HOST = "nobody.example";

    private final Scene scene;

    Callers(Scene scene) {
        this.scene = scene;
    }

    /** Everybody of the tenant itself, the operator, and visitors of its portal and of the platform. */
    List<Caller> here() {
        List<Caller> callers = new ArrayList<>();
        scene.self().people().forEach(person -> callers.add(Caller.of(person)));
        callers.add(Caller.of(scene.operator()));
        callers.add(Caller.visitor(scene.self().host()));
        callers.add(Caller.visitor(Scene.PLATFORM_HOST));
        return callers;
    }

    /** Some of the other tenants' people, at home. */
    List<Caller> elsewhere() {
        return scene.tenants().stream()
                .filter(tenant -> tenant.relation() != Relation.SELF && tenant.relation() != Relation.SUSPENDED)
                .flatMap(tenant -> OF_OTHERS.stream().map(tenant::person))
                .map(Caller::of)
                .toList();
    }

    /** Hosts that do not fit tokens, and headers that lie, by the name of the trick. */
    Map<String, List<Caller>> pretenders() {
        Map<String, List<Caller>> all = new LinkedHashMap<>();
        SceneTenant self = scene.self();
        for (SceneTenant tenant : scene.tenants()) {
            if (tenant != self) {
                Person officer = tenant.person(Role.OFFICER);
                all.computeIfAbsent("foreign-host", trick -> new ArrayList<>())
                        .add(Caller.astray(officer, self.host()));
                add(all, tenant, officer);
            }
        }
        Person own = self.person(Role.OFFICER);
        all.put("platform-host", List.of(Caller.onThePlatform(own)));
        all.put("unknown-host", List.of(Caller.astray(own, UNKNOWN_HOST), Caller.visitor(UNKNOWN_HOST)));
        all.put("operator-on-tenant", List.of(Caller.astray(scene.operator(), self.host())));
        all.put("forged-token", List.of(Caller.visitor(self.host()).tricking(forged(own))));
        return all;
    }

    private void add(Map<String, List<Caller>> all, SceneTenant tenant, Person officer) {
        boolean suspended = tenant.relation() == Relation.SUSPENDED;
        String host = scene.self().host();
        Caller honest = suspended ? Caller.astray(officer, officer.host()) : Caller.of(officer);
        Caller platform = suspended ? Caller.astray(officer, Scene.PLATFORM_HOST) : Caller.onThePlatform(officer);
        all.computeIfAbsent("forged-header", trick -> new ArrayList<>())
                .add(honest.tricking(Map.of(
                        "X-Forwarded-Host",
                        host,
                        "Forwarded",
                        "host=" + host,
                        "X-Original-Host",
                        host,
                        "X-Tenant",
                        scene.self().id().code())));
        all.computeIfAbsent("platform-host-others", trick -> new ArrayList<>()).add(platform);
        if (suspended) {
            all.computeIfAbsent("suspended", trick -> new ArrayList<>()).add(honest);
        }
    }

    /** The signature is another's. */
    private static Map<String, String> forged(Person person) {
        String token = person.as().program().getOrDefault("Authorization", "");
        return Map.of("Authorization", token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
    }
}
