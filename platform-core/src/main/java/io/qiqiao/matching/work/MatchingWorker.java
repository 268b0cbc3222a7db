package io.qiqiao.matching.work;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.kernel.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at changes as they come, and makes its rounds. */
@Singleton
@PortalRole
@Requires(property = "qiqiao.matching.enabled", notEquals = "false")
final class MatchingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingWorker.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ChangeQueue queue;
    private final LookingAtChanges looking;
    private final Rounds rounds;
    private final MatchingConfiguration configuration;
    private final Workers workers = Workers.of("matching", 1);

    MatchingWorker(ChangeQueue queue, LookingAtChanges looking, Rounds rounds, MatchingConfiguration configuration) {
        this.queue = queue;
        this.looking = looking;
        this.rounds = rounds;
        this.configuration = configuration;
    }

    @EventListener
    void start(StartupEvent started) {
        workers.tick(configuration.getPoll(), this::lookAtAll);
        workers.tick(configuration.getRounds(), rounds::go);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    private void lookAtAll() {
        List<PostedChange> some = queue.claim();
        while (!some.isEmpty()) {
            look(some);
            some = queue.claim();
        }
    }

    private void look(List<PostedChange> some) {
        try {
            looking.look(some);
            queue.done(some);
        } catch (RuntimeException broken) {
            LOG.warn("{} changes could not be looked at by matching: {}", some.size(), broken.toString());
            queue.putBack(some, broken);
        }
    }
}
