package io.qiqiao.exchange.courier;

import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.ReceiverRefusal;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One envelope's way: read at the sender, applied at the receiver, settled at the sender, and its pointer removed. Each
 * step is a transaction of its own and may be repeated, so the way may break off anywhere and be gone again.
 */
@Singleton
final class CarryingAnEnvelope {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingAnEnvelope.class);

    private final Posts posts;
    private final AtTheSender atTheSender;
    private final AtTheReceiver atTheReceiver;
    private final EnvelopeText text;
    private final Topics topics;

    CarryingAnEnvelope(
            Posts posts, AtTheSender atTheSender, AtTheReceiver atTheReceiver, EnvelopeText text, Topics topics) {
        this.posts = posts;
        this.topics = topics;
        this.atTheSender = atTheSender;
        this.atTheReceiver = atTheReceiver;
        this.text = text;
    }

    /** @throws ReceiverAway when the receiver is suspended and the envelope waits for it */
    void carry(Post post) {
        TenantId sender = TenantId.of(post.sender());
        Optional<SentRow> found = CurrentTenant.call(sender, () -> atTheSender.find(post.id()));
        if (found.isEmpty()) {
            LOG.warn("tenant {} has no envelope {}: its pointer is removed", sender, post.id());
        } else if (found.get().state().equals(EnvelopeState.POSTED.code())) {
            ReceivedRow outcome = deliver(found.get(), sender);
            CurrentTenant.run(sender, () -> atTheSender.settle(outcome));
        }
        posts.remove(post.id());
    }

    private ReceivedRow deliver(SentRow envelope, TenantId sender) {
        TenantId receiver = TenantId.of(envelope.receiver());
        String state = posts.findTenantState(receiver.code()).orElse("unknown");
        return switch (state) {
            case "active" -> applied(envelope, sender, receiver);
            case "suspended" -> suspended(envelope, sender, receiver);
            case "unknown" ->
                atTheReceiver.row(
                        envelope,
                        sender,
                        EnvelopeState.REFUSED.code(),
                        text.write(ReceiverRefusal.of(
                                Refusal.of(ErrorCode.TENANT_UNKNOWN, "exchange.receiver-unknown", receiver))));
            default -> throw new IllegalStateException("tenant " + receiver + " is " + state);
        };
    }

    private ReceivedRow suspended(SentRow envelope, TenantId sender, TenantId receiver) {
        if (topics.find(envelope.topic())
                .filter(TopicHandler::waitsForSuspended)
                .isPresent()) {
            throw new ReceiverAway(receiver);
        }
        return refused(
                envelope, sender, Refusal.of(ErrorCode.TENANT_SUSPENDED, "exchange.receiver-suspended", receiver));
    }

    private ReceivedRow applied(SentRow envelope, TenantId sender, TenantId receiver) {
        try {
            return CurrentTenant.call(receiver, () -> atTheReceiver.apply(envelope, sender));
        } catch (Refusal refusal) {
            return refused(envelope, sender, refusal);
        }
    }

    private ReceivedRow refused(SentRow envelope, TenantId sender, Refusal refusal) {
        TenantId receiver = TenantId.of(envelope.receiver());
        return CurrentTenant.call(receiver, () -> atTheReceiver.refuse(envelope, sender, refusal));
    }
}
