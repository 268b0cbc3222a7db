package io.qiqiao.push.turn;

import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of what is due and takes it off the list; what fails is tried again later. */
@Singleton
final class DoingTurns {

    private static final Logger LOG = LoggerFactory.getLogger(DoingTurns.class);

    private final Map<String, TurnHandler> handlers;
    private final TurnQueue queue;
    private final PushConfiguration configuration;

    DoingTurns(List<TurnHandler> handlers, TurnQueue queue, PushConfiguration configuration) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(TurnHandler::what, Function.identity()));
        this.queue = queue;
        this.configuration = configuration;
    }

    void take(List<Turn> turns) {
        Turn first = turns.getFirst();
        List<UUID> ids = turns.stream().map(Turn::id).toList();
        try {
            TurnHandler handler = Objects.requireNonNull(handlers.get(first.what()), first.what());
            List<UUID> subjects = turns.stream()
                    .map(Turn::subject)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            CurrentTenant.run(TenantId.of(first.tenant()), () -> handler.handle(subjects));
            queue.remove(ids);
        } catch (RuntimeException broken) {
            LOG.warn("push of tenant {}: {} failed, tried again later", first.tenant(), first.what(), broken);
            queue.putBack(ids, delayAfter(first.attempts()).toMillis());
        }
    }

    private Duration delayAfter(int attempts) {
        Duration delay = configuration.getBackOff().multipliedBy(1L << Math.min(attempts, 20));
        Duration longest = configuration.getLongestBackOff();
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
