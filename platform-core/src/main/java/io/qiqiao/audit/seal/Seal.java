package io.qiqiao.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A link of a chain: some entries in the order in which they were sealed.
 *
 * @param number its place in the chain, from 1
 * @param previous the head of the seal before it
 * @param head the hash over all that stands here, and by {@code previous} over all before it
 */
public record Seal(String chain, long number, Instant sealedAt, Hash previous, List<SealedEntry> entries, Hash head) {

    public Seal {
        entries = List.copyOf(entries);
    }

    /**
     * An entry's place in a chain.
     *
     * @param digest the hash of what it says; {@link Hash#NONE} when it was gone before it could be sealed
     */
    public record SealedEntry(UUID id, Hash digest) {}

    /** The seal that follows {@code before} in a chain. */
    public static Seal after(Seal before, Instant now, List<SealedEntry> entries) {
        return of(before.chain, before.number + 1, now, before.head, entries);
    }

    /** A chain's first seal. */
    public static Seal first(String chain, Instant now, List<SealedEntry> entries) {
        return of(chain, 1, now, Hash.beginOf(chain), entries);
    }

    /** What a chain's first seal follows. */
    public static Hash beginOf(String chain) {
        return Hash.beginOf(chain);
    }

    /** Whether its head is what its contents make it. */
    public boolean holds() {
        return of(chain, number, sealedAt, previous, entries).head.equals(head);
    }

    private static Seal of(String chain, long number, Instant now, Hash previous, List<SealedEntry> entries) {
        Hash head = previous.with(number, now);
        for (SealedEntry entry : entries) {
            head = head.with(entry.id(), entry.digest());
        }
        return new Seal(chain, number, now, previous, entries, head);
    }
}
