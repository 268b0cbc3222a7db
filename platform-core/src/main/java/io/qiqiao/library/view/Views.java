package io.qiqiao.library.view;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The views that the present actor sees in the current tenant: their own, which nobody else sees, and those shared with
 * the tenant, which everybody sees who sees the library.
 */
@Singleton
public class Views {

    private final ViewRows rows;
    private final ViewRights rights;
    private final ListingKinds kinds;

    Views(ViewRows rows, ViewRights rights, ListingKinds kinds) {
        this.rows = rows;
        this.rights = rights;
        this.kinds = kinds;
    }

    /** Those of a library's list: one's own by name, then the shared ones. */
    public List<ListView> list(ListingKind<?> kind) {
        rights.checkSees(kind);
        return rows.listOf(kind.name(), rights.keeper());
    }

    /** Those of all the lists the actor sees. */
    public List<ListView> listAll() {
        UUID me = rights.keeper();
        return kinds.list().stream()
                .filter(rights::sees)
                .flatMap(kind -> rows.listOf(kind.name(), me).stream())
                .toList();
    }

    /** @throws Refusal not-found when it is nobody's, another's, another tenant's, or of a list the actor does not see */
    public ListView get(UUID id) {
        return rows.find(id, rights.keeper())
                .filter(view -> rights.sees(kinds.get(view.kind())))
                .orElseThrow(Refusal::notFound);
    }
}
