package io.qiqiao.notice.sending;

import io.qiqiao.notice.SentMessage.State;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message: read, sent outside any transaction, marked. A process that dies between sending and marking sends
 * it once more; nothing else can tell whether the first went through.
 */
@Singleton
final class SendingAMessage {

    private static final Logger LOG = LoggerFactory.getLogger(SendingAMessage.class);

    private final OutgoingRows.OfTenant ofTenant;
    private final OutgoingRows.OfPlatform ofPlatform;
    private final Channels channels;
    private final MessagePosts posts;
    private final SendingConfiguration configuration;
    private final Clock clock;

    SendingAMessage(
            OutgoingRows.OfTenant ofTenant,
            OutgoingRows.OfPlatform ofPlatform,
            Channels channels,
            MessagePosts posts,
            SendingConfiguration configuration,
            Clock clock) {
        this.ofTenant = ofTenant;
        this.ofPlatform = ofPlatform;
        this.channels = channels;
        this.posts = posts;
        this.configuration = configuration;
        this.clock = clock;
    }

    void send(MessagePost post) {
        try {
            Optional<OutgoingRow> message = in(post, rows -> rows.find(post.id()));
            if (message.isPresent() && message.get().state().equals(State.WAITING.code())) {
                mark(post, channels.send(message.get()), null);
            }
            posts.remove(post.id());
        } catch (RuntimeException broken) {
            putBack(post, broken);
        }
    }

    private void putBack(MessagePost post, RuntimeException broken) {
        int attempts = post.attempts() + 1;
        // Without the exception's words: they may hold the recipient. They stand with the message.
        LOG.warn(
                "message {} could not be sent, attempt {}: {}",
                post.id(),
                attempts,
                broken.getClass().getName());
        if (attempts >= configuration.getAttempts()) {
            mark(post, State.FAILED, String.valueOf(broken.getMessage()));
            posts.remove(post.id());
        } else {
            Duration delay = configuration.getBackOff().multipliedBy(1L << Math.min(post.attempts(), 12));
            posts.putBack(post.id(), delay.toMillis());
        }
    }

    private void mark(MessagePost post, State state, @Nullable String problem) {
        in(post, rows -> {
            rows.mark(post.id(), state.code(), state == State.SENT ? clock.instant() : null, problem);
            return post.id();
        });
    }

    private <T> T in(MessagePost post, Function<OutgoingRows, T> work) {
        String tenant = post.tenant();
        if (tenant == null) {
            return work.apply(ofPlatform);
        }
        return CurrentTenant.call(TenantId.of(tenant), () -> work.apply(ofTenant));
    }
}
