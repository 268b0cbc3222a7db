package io.qiqiao.audit.seal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what waits, chain by chain, as long as the process lives. A chain that cannot be sealed keeps no other waiting. */
@Singleton
@Requires(property = "qiqiao.audit.sealing.enabled", notEquals = "false")
final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 2_000;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Posts posts;
    private final SealingAChain sealing;
    private final Anchors anchors;
    private final SealingConfiguration configuration;
    private final Workers workers = Workers.of("audit-sealer", 1);
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();

    Sealer(Posts posts, SealingAChain sealing, Anchors anchors, SealingConfiguration configuration) {
        this.posts = posts;
        this.sealing = sealing;
        this.anchors = anchors;
        this.configuration = configuration;
    }

    @EventListener
    void start(StartupEvent started) {
        workers.tick(configuration.getPoll(), this::sealAll);
        workers.tick(configuration.getAnchorEvery(), anchors::drop);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    private void sealAll() {
        List<Post> part = posts.listAll(0, AT_ONCE);
        while (!part.isEmpty()) {
            part.stream().collect(Collectors.groupingBy(Post::chain)).forEach(this::seal);
            part = posts.listAll(part.getLast().position(), AT_ONCE);
        }
    }

    private void seal(String chain, List<Post> waiting) {
        int batch = configuration.getBatch();
        try {
            for (int from = 0; from < waiting.size(); from += batch) {
                sealing.seal(chain, waiting.subList(from, Math.min(from + batch, waiting.size())));
            }
            troubled.remove(chain);
        } catch (RuntimeException broken) {
            if (troubled.add(chain)) {
                LOG.error("the audit of {} cannot be sealed; it is tried again", chain, broken);
            }
        }
    }
}
