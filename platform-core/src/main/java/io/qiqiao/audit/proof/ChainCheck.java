package io.qiqiao.audit.proof;

import io.qiqiao.audit.ProvenChain;
import io.qiqiao.audit.ProvenChain.Fault;
import io.qiqiao.audit.ProvenChain.Finding;
import io.qiqiao.audit.seal.Anchor;
import io.qiqiao.audit.seal.Hash;
import io.qiqiao.audit.seal.Seal;
import io.qiqiao.audit.seal.Seal.SealedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows a chain seal by seal. It knows nothing of where seals and entries come from, so that it can be tried on
 * anything.
 */
final class ChainCheck {

    /** Where one thing is wrong much follows from it; the first few say where to look. */
    private static final int MOST_FINDINGS = 20;

    private final String chain;
    private final Map<Long, Set<String>> anchoredHeads;
    private final Duration longestTransaction;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<UUID> sealed = new HashSet<>();
    private @Nullable Seal last;
    private long anchored;
    private @Nullable Instant sealedUntil;

    /** An entry that is there: what it says, in short, and when it says it happened. */
    record Found(Hash digest, Instant happenedAt) {}

    ChainCheck(String chain, List<Anchor> anchors, Duration longestTransaction) {
        this.chain = chain;
        this.longestTransaction = longestTransaction;
        this.anchoredHeads = anchors.stream()
                .filter(anchor -> anchor.chain().equals(chain))
                .collect(Collectors.groupingBy(
                        Anchor::number, TreeMap::new, Collectors.mapping(Anchor::head, Collectors.toSet())));
    }

    /**
     * Goes on to the next seal.
     *
     * @param found those of its entries that are there
     */
    void next(Seal seal, Map<UUID, Found> found) {
        checkPlace(seal);
        checkTimes(seal, found);
        checkEntries(seal, found);
        if (!seal.holds() || isAnchoredOtherwise(seal)) {
            find(Fault.CHANGED, seal.number(), null);
        }
        last = seal;
        sealedUntil = seal.sealedAt();
        if (anchoredHeads.containsKey(seal.number())) {
            anchored = sealed.size();
        }
    }

    /** Entries that are there: those that are neither sealed nor waiting have come past the program. */
    void present(List<UUID> ids, Set<UUID> waiting) {
        ids.stream()
                .filter(id -> !sealed.contains(id) && !waiting.contains(id))
                .forEach(id -> find(Fault.INSERTED, 0, id));
    }

    ProvenChain end(long waiting) {
        long number = last == null ? 0 : last.number();
        boolean cut = anchoredHeads.keySet().stream().anyMatch(anchor -> anchor > number);
        if (cut) {
            find(Fault.CUT, number + 1, null);
        }
        return new ProvenChain(chain, sealed.size(), sealedUntil, anchored, waiting, findings);
    }

    private void checkPlace(Seal seal) {
        long expected = last == null ? 1 : last.number() + 1;
        if (seal.number() != expected) {
            find(Fault.DELETED, expected, null);
            return;
        }
        Hash previous = last == null ? Seal.beginOf(chain) : last.head();
        if (!seal.previous().equals(previous)) {
            find(Fault.CHANGED, seal.number(), null);
        }
    }

    private boolean isAnchoredOtherwise(Seal seal) {
        Set<String> heads = anchoredHeads.getOrDefault(seal.number(), Set.of());
        return !heads.isEmpty() && !heads.equals(Set.of(seal.head().toString()));
    }

    /** Nothing that happened waits past the longest transaction for a seal, while others are sealed. */
    private void checkTimes(Seal seal, Map<UUID, Found> found) {
        if (last == null) {
            return;
        }
        Instant earliest = last.sealedAt().minus(longestTransaction);
        seal.entries().stream()
                .map(SealedEntry::id)
                .filter(id ->
                        found.containsKey(id) && found.get(id).happenedAt().isBefore(earliest))
                .forEach(id -> find(Fault.INSERTED, seal.number(), id));
    }

    private void checkEntries(Seal seal, Map<UUID, Found> found) {
        Set<Hash> elsewhere = seal.entries().stream().map(SealedEntry::digest).collect(Collectors.toUnmodifiableSet());
        for (SealedEntry entry : seal.entries()) {
            Hash digest = found.containsKey(entry.id()) ? found.get(entry.id()).digest() : null;
            if (!sealed.add(entry.id())) {
                find(Fault.INSERTED, seal.number(), entry.id());
            } else if (digest == null) {
                find(Fault.DELETED, seal.number(), entry.id());
            } else if (!digest.equals(entry.digest())) {
                find(elsewhere.contains(digest) ? Fault.REORDERED : Fault.CHANGED, seal.number(), entry.id());
            }
        }
    }

    private void find(Fault fault, long seal, @Nullable UUID entry) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(fault, seal, entry));
        }
    }
}
