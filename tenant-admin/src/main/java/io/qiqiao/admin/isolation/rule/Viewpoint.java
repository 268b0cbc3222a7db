package io.qiqiao.admin.isolation.rule;

import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Person;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.identity.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As whom an answer is to be judged: not who asked, but who they are to the platform after host and token were looked
 * at.
 *
 * @param person null for a visitor
 * @param astray whether the person is somewhere where they are nobody: they see what visitors see, and may read their
 *     own name
 */
public record Viewpoint(@Nullable Person person, boolean astray) {

    /** Somebody who is nobody here. */
    public static final Viewpoint VISITOR = new Viewpoint(null, false);

    private static final String OWN = "own";
    private static final String NAMES = "member";
    private static final Map<Role, Set<String>> PARTYS_LIBRARIES = Map.of(
            Role.INSTITUTION, Set.of("institution", "product"),
            Role.ENTERPRISE, Set.of("enterprise", "demand"));

    public static Viewpoint of(Person person) {
        return new Viewpoint(person, false);
    }

    /** Somebody where they have no business. */
    public static Viewpoint astray(Person person) {
        return new Viewpoint(person, true);
    }

    String role() {
        return person == null || astray ? "visitor" : person.role().code();
    }

    /** How the canary's owner stands to the one who looks. */
    String relation(Canary canary, Scene scene) {
        SceneTenant tenant = person == null || astray ? null : person.tenant();
        Relation relation = scene.relation(tenant, canary.owner());
        return person != null && isOwn(canary, person, relation) ? OWN : relation.code();
    }

    private boolean isOwn(Canary canary, Person one, Relation relation) {
        if (one.login().equals(canary.login())) {
            return !astray || canary.library().equals(NAMES);
        }
        return relation == Relation.SELF
                && canary.own()
                && PARTYS_LIBRARIES.getOrDefault(one.role(), Set.of()).contains(canary.library());
    }

    @Override
    public String toString() {
        return person == null ? "visitor" : person + (astray ? ", astray" : "");
    }
}
