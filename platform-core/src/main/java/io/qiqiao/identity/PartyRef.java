package io.qiqiao.identity;

import org.jspecify.annotations.Nullable;

/**
 * The party a member acts for: an institution, an enterprise, a bureau. Identity knows its kind and id and nothing else
 * of it.
 *
 * @param id the party's record, or null where the tenant itself is the party
 */
public record PartyRef(String kind, @Nullable String id) {

    /** The tenant's own authority. */
    public static final PartyRef BUREAU = new PartyRef("bureau", null);
}
