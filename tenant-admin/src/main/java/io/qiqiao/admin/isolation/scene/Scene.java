package io.qiqiao.admin.isolation.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything isolation is tried with: six tenants, their people, their records.
 *
 * @param word stands in every title, and in nothing else: finds all canaries without naming one
 */
public record Scene(List<SceneTenant> tenants, Person operator, Canaries canaries, String word) {

    /** The platform's own host. */
    public static final String PLATFORM_HOST = "localhost";

    public Scene {
        tenants = List.copyOf(tenants);
    }

    public SceneTenant tenant(Relation relation) {
        return tenants.stream()
                .filter(tenant -> tenant.relation() == relation)
                .findFirst()
                .orElseThrow();
    }

    public SceneTenant self() {
        return tenant(Relation.SELF);
    }

    /** How {@code owner} stands to {@code viewer}, whichever two of the scene they are. */
    public Relation relation(@Nullable SceneTenant viewer, Relation owner) {
        if (viewer == null) {
            return Relation.UNRELATED;
        }
        if (viewer.relation() == owner) {
            return Relation.SELF;
        }
        return switch (viewer.relation()) {
            case SELF -> owner;
            case PARENT -> owner == Relation.UNRELATED ? Relation.UNRELATED : Relation.CHILD;
            case CHILD -> owner == Relation.SELF || owner == Relation.PARENT ? Relation.PARENT : Relation.UNRELATED;
            case SIBLING, SUSPENDED ->
                switch (owner) {
                    case PARENT -> Relation.PARENT;
                    case SELF, SIBLING, SUSPENDED -> Relation.SIBLING;
                    default -> Relation.UNRELATED;
                };
            case UNRELATED -> Relation.UNRELATED;
        };
    }
}
