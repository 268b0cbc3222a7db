package io.qiqiao.identity;

import java.util.List;
import java.util.Optional;

/**
 * The parties of one kind that are on file in the current tenant. A capability that keeps such records contributes a
 * bean: identity itself knows a party by its kind and id only.
 */
public interface PartyDirectory {

    /** The kind of its parties, such as {@code institution}. */
    String kind();

    /** The party with this id, however the id looks. */
    Optional<Party> find(String id);

    /** Parties whose name holds {@code words}, or whose code they are; at most {@code most}. */
    List<Party> search(String words, int most);

    /** A party on file. */
    record Party(String id, String name) {}
}
