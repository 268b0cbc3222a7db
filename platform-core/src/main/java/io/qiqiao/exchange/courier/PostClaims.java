package io.qiqiao.exchange.courier;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Takes up what is to be carried, and puts back what could not be. */
@Singleton
class PostClaims {

    private final Posts posts;
    private final CourierConfiguration configuration;

    PostClaims(Posts posts, CourierConfiguration configuration) {
        this.posts = posts;
        this.configuration = configuration;
    }

    @Transactional("platform")
    Optional<Post> claim() {
        Optional<Post> next = posts.lockNext();
        next.ifPresent(post -> posts.takeUp(post.id(), configuration.getLease().toMillis()));
        return next;
    }

    /** Puts it aside without counting the attempt. */
    void hold(Post post, ReceiverAway away) {
        posts.hold(post.id(), away.toString(), configuration.getSuspendedRetry().toMillis());
    }

    void putBack(Post post, RuntimeException broken) {
        Duration delay = configuration.getBackOff().multipliedBy(1L << Math.min(post.attempts(), 20));
        Duration longest = configuration.getLongestBackOff();
        posts.putBack(post.id(), broken.toString(), Math.min(delay.toMillis(), longest.toMillis()));
    }
}
