package io.qiqiao.audit.seal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads the chains, and what waits to be added to them. */
@Singleton
public class Chains {

    private final SealRows seals;
    private final Posts posts;

    Chains(SealRows seals, Posts posts) {
        this.seals = seals;
        this.posts = posts;
    }

    /** The names of all chains that have a seal. */
    public List<String> list() {
        return seals.listChains();
    }

    /** Up to {@code size} seals after number {@code after}, in their order. */
    public List<Seal> listSeals(String chain, long after, int size) {
        return seals.list(chain, after, size).stream().map(SealRow::seal).toList();
    }

    /** All entries that wait to be sealed. */
    public List<UUID> listWaiting(String chain) {
        return posts.list(chain, Integer.MAX_VALUE).stream().map(Post::entry).toList();
    }
}
