package io.qiqiao.push.turn;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.kernel.work.Workers;
import io.qiqiao.push.rule.PushConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Does what is due, while it has free workers. */
@Singleton
@PortalRole
@Requires(property = "qiqiao.push.enabled", notEquals = "false")
final class TurnWorkers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final TurnQueue queue;
    private final DoingTurns doing;
    private final PushConfiguration configuration;
    private final Clock clock;
    private final Workers workers;

    TurnWorkers(TurnQueue queue, DoingTurns doing, PushConfiguration configuration, Clock clock) {
        this.queue = queue;
        this.doing = doing;
        this.configuration = configuration;
        this.clock = clock;
        this.workers = Workers.of("push", configuration.getWorkers());
    }

    @EventListener
    void start(StartupEvent started) {
        workers.feed(configuration.getPoll(), this::next);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    private Optional<Runnable> next() {
        List<Turn> turns = queue.claim(
                clock.instant(),
                configuration.getPiece(),
                configuration.getLease().toMillis());
        return turns.isEmpty() ? Optional.empty() : Optional.of(() -> doing.take(turns));
    }
}
