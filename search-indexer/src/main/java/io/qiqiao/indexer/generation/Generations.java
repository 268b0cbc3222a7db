package io.qiqiao.indexer.generation;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.index.IndexLayout;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The generations of each kind's index. Whoever writes asks for them after taking a change from the outbox: a building
 * that begins later reads the change itself, one that began before is written to, so none is lost on the way.
 */
@Singleton
public class Generations {

    /** After so many seconds of silence a builder is taken for dead. */
    private static final long SILENCE_SECONDS = 120;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final GenerationRows rows;
    private final Clock clock;

    Generations(GenerationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All generations by kind, those being built among them. */
    public Map<String, List<Generation>> byKind() {
        return rows.list().stream().collect(Collectors.groupingBy(Generation::kind));
    }

    public Optional<Generation> findServing(String kind) {
        return rows.list().stream()
                .filter(generation ->
                        generation.isServing() && generation.kind().equals(kind))
                .findFirst();
    }

    /** @throws Refusal wrong-state when the kind is being built elsewhere */
    Generation begin(String kind) {
        rows.abandon(kind, SILENCE_SECONDS);
        String name = "v" + IndexLayout.VERSION + "-" + STAMP.format(clock.instant());
        if (rows.begin(kind, name) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "search.rebuild.running", kind);
        }
        return new Generation(kind, name, Generation.BUILDING);
    }

    /** Tells that the building goes on. */
    void goOn(Generation building) {
        if (rows.touch(building.kind(), building.name()) == 0) {
            throw takenAway(building);
        }
    }

    /** From now on it is what is searched. */
    @Transactional("platform")
    void serve(Generation building) {
        rows.retire(building.kind());
        if (rows.serve(building.kind(), building.name()) == 0) {
            throw takenAway(building);
        }
    }

    /** It does not exist any more, or never was completed. */
    public void forget(Generation generation) {
        rows.remove(generation.kind(), generation.name());
    }

    private static Refusal takenAway(Generation building) {
        return Refusal.of(ErrorCode.WRONG_STATE, "search.rebuild.taken-away", building.kind());
    }
}
