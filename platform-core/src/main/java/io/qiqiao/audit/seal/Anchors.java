package io.qiqiao.audit.seal;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the heads of the chains out of the database, to a file that only grows. Every process keeps its own series, so
 * none depends on another's.
 */
@Singleton
public final class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger("qiqiao.audit.anchor");

    /** A seal's time is taken before it commits; what commits late is found by looking back a little. */
    private static final Duration LOOKING_BACK = Duration.ofMinutes(5);

    private final SealRows seals;
    private final JsonMapper json;
    private final SealingConfiguration configuration;
    private final Clock clock;
    private final Map<String, Long> anchored = new ConcurrentHashMap<>();
    private volatile Instant last = Instant.EPOCH.plus(LOOKING_BACK);

    Anchors(SealRows seals, JsonMapper json, SealingConfiguration configuration, Clock clock) {
        this.seals = seals;
        this.json = json;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Writes down the heads that are new since the last time. */
    public synchronized void drop() {
        if (configuration.getAnchorFile().isEmpty() && !configuration.isAnchorLog()) {
            return;
        }
        Instant now = clock.instant();
        List<Anchor> fresh = seals.listHeads(last.minus(LOOKING_BACK)).stream()
                .map(SealRow::seal)
                .filter(seal -> anchored.getOrDefault(seal.chain(), 0L) < seal.number())
                .map(seal ->
                        new Anchor(now, seal.chain(), seal.number(), seal.head().toString()))
                .toList();
        List<String> lines = fresh.stream().map(this::line).toList();
        configuration.getAnchorFile().ifPresent(file -> append(file, lines));
        if (configuration.isAnchorLog()) {
            lines.forEach(LOG::info);
        }
        fresh.forEach(anchor -> anchored.put(anchor.chain(), anchor.number()));
        last = now;
    }

    /** The file that heads are added to, or empty where none is configured. */
    public Optional<Path> file() {
        return configuration.getAnchorFile();
    }

    /** The anchors in {@code file}; a last line that is cut short is passed over. */
    public List<Anchor> read(Path file) {
        try {
            List<Anchor> anchors = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.endsWith("}")) {
                    anchors.add(json.readValue(line, Anchor.class));
                }
            }
            return anchors;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void append(Path file, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // In one write: processes that share the file shall not tear each other's lines.
            Files.write(
                    file,
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String line(Anchor anchor) {
        try {
            return new String(json.writeValueAsBytes(anchor), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
