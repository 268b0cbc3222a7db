package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Opens the tenants, lets people in and puts the canaries out, through the doors everybody uses. Made twice on one
 * platform it is the same scene with other canaries.
 */
public final class BuildingTheScene {

    private static final Map<Relation, String> CODES = codes();
    private static final List<Role> STAFF = List.of(Role.OFFICER, Role.HEAD_STATION, Role.CENTRE, Role.STATION);
    private static final List<Role> OTHERS = List.of(Role.INSTITUTION, Role.EXPERT, Role.ENTERPRISE);
    private static final String INSTITUTION = "institution";
    private static final String ENTERPRISE = "enterprise";

    private final PlatformDoors doors;
    private final FillingTheLibraries libraries;
    private final FillingTheRest rest;
    private final GatheringMatches matches;
    private final Canaries canaries;

    public BuildingTheScene(ApplicationContext context, WebClient client, Random random) {
        this.canaries = new Canaries(random);
        this.doors = new PlatformDoors(context, client, random);
        this.libraries = new FillingTheLibraries(doors, canaries);
        this.rest = new FillingTheRest(context, canaries);
        this.matches = new GatheringMatches(context);
    }

    /** @param told is told what is being done */
    public Scene build(Consumer<String> told) {
        told.accept("isolation.step.tenants");
        Person operator = doors.operator();
        List<SceneTenant> tenants = CODES.entrySet().stream()
                .map(entry -> new SceneTenant(entry.getKey(), entry.getValue()))
                .toList();
        tenants.forEach(tenant -> doors.open(operator, tenant));
        told.accept("isolation.step.records");
        tenants.forEach(this::fill);
        doors.suspend(operator, tenants.getLast());
        Scene scene = new Scene(tenants, operator, canaries, libraries.word());
        told.accept("isolation.step.index");
        doors.awaitIndex(scene);
        tenants.forEach(matches::gather);
        return scene;
    }

    /**
     * Has the platform do some of its work anew, from the import to the index, for the tenant that is tried.
     *
     * @param kind the library
     */
    public void refill(Scene scene, String kind) {
        libraries.refill(scene.self(), kind);
        doors.awaitIndex(scene);
    }

    private void fill(SceneTenant tenant) {
        for (Role role : STAFF) {
            tenant.has(person(tenant, role, party(tenant, role)));
        }
        libraries.fill(tenant);
        for (Role role : OTHERS) {
            tenant.has(person(tenant, role, party(tenant, role)));
        }
        rest.fill(tenant);
        String export = doors.take(tenant, "enterprises");
        tenant.has("export", export);
        tenant.has("job", export);
    }

    private Person person(SceneTenant tenant, Role role, PartyRef party) {
        String name = canaries.word();
        Person person = doors.member(tenant, role, party, name);
        canaries.place(Canary.within(name, "member", tenant.relation(), person.login()));
        return person;
    }

    private static PartyRef party(SceneTenant tenant, Role role) {
        return switch (role) {
            case INSTITUTION -> new PartyRef(INSTITUTION, tenant.record(INSTITUTION, Variant.OWN));
            case ENTERPRISE -> new PartyRef(ENTERPRISE, tenant.record(ENTERPRISE, Variant.OWN));
            case OFFICER -> PartyRef.BUREAU;
            default -> new PartyRef(role.code(), null);
        };
    }

    private static Map<Relation, String> codes() {
        Map<Relation, String> codes = new LinkedHashMap<>();
        codes.put(Relation.PARENT, "510000");
        codes.put(Relation.SELF, "510100");
        codes.put(Relation.CHILD, "510104");
        codes.put(Relation.SIBLING, "510700");
        codes.put(Relation.UNRELATED, "530000");
        codes.put(Relation.SUSPENDED, "510300");
        return codes;
    }
}
