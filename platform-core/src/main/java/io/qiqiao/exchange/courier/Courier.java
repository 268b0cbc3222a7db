package io.qiqiao.exchange.courier;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.kernel.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries envelopes while it has free workers; what cannot be delivered now goes back and keeps no other waiting. */
@Singleton
@PortalRole
@Requires(property = "qiqiao.exchange.enabled", notEquals = "false")
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final PostClaims claims;
    private final CarryingAnEnvelope carrying;
    private final CourierConfiguration configuration;
    private final Workers workers;

    Courier(PostClaims claims, CarryingAnEnvelope carrying, CourierConfiguration configuration) {
        this.claims = claims;
        this.carrying = carrying;
        this.configuration = configuration;
        this.workers = Workers.of("courier", configuration.getWorkers());
    }

    @EventListener
    void start(StartupEvent started) {
        workers.feed(configuration.getPoll(), () -> claims.claim().map(post -> () -> carry(post)));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    private void carry(Post post) {
        try {
            carrying.carry(post);
        } catch (ReceiverAway away) {
            LOG.debug("envelope {} waits: {}", post.id(), away.getMessage());
            claims.hold(post, away);
        } catch (RuntimeException broken) {
            LOG.warn("envelope {} could not be delivered, attempt {}", post.id(), post.attempts() + 1, broken);
            claims.putBack(post, broken);
        }
    }
}
