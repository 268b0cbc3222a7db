package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.kernel.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends what waits, while it has free workers. */
@Singleton
@PortalRole
@Requires(property = "qiqiao.notices.enabled", notEquals = "false")
final class MessageSender {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final MessagePosts posts;
    private final SendingAMessage sending;
    private final SendingConfiguration configuration;
    private final Workers workers;

    MessageSender(MessagePosts posts, SendingAMessage sending, SendingConfiguration configuration) {
        this.posts = posts;
        this.sending = sending;
        this.configuration = configuration;
        this.workers = Workers.of("messages", configuration.getWorkers());
    }

    @EventListener
    void start(StartupEvent started) {
        long lease = configuration.getLease().toMillis();
        workers.feed(configuration.getPoll(), () -> posts.claim(lease).map(post -> () -> sending.send(post)));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }
}
