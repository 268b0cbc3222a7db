package io.qiqiao.library.view;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many views somebody has, and under which names. An owner of null is the tenant, with whose people a view is shared. */
@Singleton
class ViewRoom {

    private final ViewRows rows;
    private final ViewRights rights;
    private final ListRules rules;

    ViewRoom(ViewRows rows, ViewRights rights, ListRules rules) {
        this.rows = rows;
        this.rights = rights;
        this.rules = rules;
    }

    /** What the owner has of a list; nobody adds to it before the present transaction ends. */
    List<ListView> hold(String kind, @Nullable UUID owner) {
        rows.holdOwner(CurrentTenant.get().code() + ':' + (owner == null ? "shared" : owner.toString()));
        return rows.listOf(kind, rights.keeper()).stream()
                .filter(view -> Objects.equals(view.account(), owner))
                .toList();
    }

    /** @throws Refusal wrong-state when there is no room for one more */
    void require(List<ListView> beside, @Nullable UUID owner) {
        int most = owner == null ? rules.viewsOfTenant() : rules.viewsOfPerson();
        if (beside.size() >= most) {
            throw Refusal.of(ErrorCode.WRONG_STATE, owner == null ? "view.most-shared" : "view.most", most);
        }
    }

    /** @throws Refusal invalid-input when the name is taken */
    void requireFree(List<ListView> beside, String name) {
        if (beside.stream().anyMatch(other -> other.name().equals(name))) {
            throw Refusal.invalid("name", "view.name-taken", name);
        }
    }
}
