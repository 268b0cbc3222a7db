package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Person;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is tried.
 *
 * @param column where it is counted: the relation of whoever owns what is asked for, or the trick
 * @param caller who has to sign in again should it end their session, or null
 */
public record Attempt(
        Operation operation,
        WebRequest request,
        Viewpoint from,
        String column,
        @Nullable Caller caller) {

    private static final Set<Role> SOME = EnumSet.of(Role.OFFICER, Role.ENTERPRISE);

    /** Whether it is made by one of the few who stand for all: an officer and an enterprise of the tenant, a visitor. */
    public boolean isBySome() {
        Person person = from.person();
        return person == null
                || (!from.astray()
                        && SOME.contains(person.role())
                        && person.tenant() != null
                        && person.tenant().relation() == Relation.SELF);
    }

    /** The request with what its caller shows now: since it was thought of, they may have signed in anew. */
    public WebRequest asked() {
        return caller == null || caller.person() == null ? request : caller.dressed(operation, request);
    }

    /** Whoever ended their session by it signs in again. */
    public void renew() {
        if (caller != null && caller.person() != null) {
            caller.person().as().renew();
        }
    }
}
