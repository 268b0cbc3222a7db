package io.qiqiao.audit.seal;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.seal.Seal.SealedEntry;
import io.qiqiao.audit.trail.CanonicalEntry;
import io.qiqiao.audit.trail.ChainEntries;
import io.qiqiao.audit.trail.EntryRow;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds to a chain the entries that wait for it. */
@Singleton
class SealingAChain {

    private final Posts posts;
    private final SealRows seals;
    private final ChainEntries entries;
    private final CanonicalEntry canonical;
    private final Clock clock;

    SealingAChain(Posts posts, SealRows seals, ChainEntries entries, CanonicalEntry canonical, Clock clock) {
        this.posts = posts;
        this.seals = seals;
        this.entries = entries;
        this.canonical = canonical;
        this.clock = clock;
    }

    /** Seals those of {@code seen} that still wait; none while another sealer is at this chain. */
    @Transactional("platform")
    void seal(String chain, List<Post> seen) {
        if (!posts.take(chain)) {
            return;
        }
        List<Post> waiting = posts.listAmong(chain, positions(seen));
        if (waiting.isEmpty()) {
            return;
        }
        List<SealedEntry> sealed = sealed(chain, waiting);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Seal next = seals.findLast(chain)
                .map(last -> Seal.after(last.seal(), now, sealed))
                .orElseGet(() -> Seal.first(chain, now, sealed));
        seals.add(SealRow.of(next));
        posts.remove(positions(waiting));
    }

    private static String positions(List<Post> posts) {
        return posts.stream().map(post -> Long.toString(post.position())).collect(Collectors.joining(","));
    }

    private List<SealedEntry> sealed(String chain, List<Post> waiting) {
        List<UUID> ids = waiting.stream().map(Post::entry).distinct().toList();
        Map<UUID, EntryRow> found =
                entries.list(chain, ids).stream().collect(Collectors.toMap(EntryRow::id, Function.identity()));
        return ids.stream()
                .map(id -> new SealedEntry(
                        id, found.containsKey(id) ? Hash.of(canonical.digest(found.get(id))) : Hash.NONE))
                .toList();
    }
}
