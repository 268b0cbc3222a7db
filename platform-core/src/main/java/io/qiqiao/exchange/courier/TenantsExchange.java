package io.qiqiao.exchange.courier;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.exchange.ReceivedEnvelope;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exchange of whichever tenant is current. */
@Singleton
class TenantsExchange implements Exchange {

    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final SentEnvelopes sent;
    private final ReceivedEnvelopes received;
    private final EnvelopeText text;
    private final Clock clock;

    TenantsExchange(SentEnvelopes sent, ReceivedEnvelopes received, EnvelopeText text, Clock clock) {
        this.sent = sent;
        this.received = received;
        this.text = text;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID send(TenantId receiver, String topic, Object body) {
        return put(receiver, topic, null, body);
    }

    @Override
    @Transactional
    public UUID sendAbout(UUID subject, TenantId receiver, String topic, Object body) {
        return put(receiver, topic, subject, body);
    }

    private UUID put(TenantId receiver, String topic, @Nullable UUID subject, Object body) {
        UUID id = Ids.next();
        String written = Objects.requireNonNull(text.write(body));
        sent.add(id, receiver.code(), topic, subject, written, clock.instant());
        sent.post(id, receiver.code(), subject);
        return id;
    }

    @Override
    public SentEnvelope getSent(UUID id) {
        return sent.find(id).map(text::envelope).orElseThrow(Refusal::notFound);
    }

    @Override
    public ReceivedEnvelope getReceived(UUID id) {
        return received.find(id).map(text::envelope).orElseThrow(Refusal::notFound);
    }

    @Override
    public Slice<SentEnvelope> listSent(@Nullable String after, int size) {
        return slice(sent.list(before(after), size), SentRow::id, size).map(text::envelope);
    }

    @Override
    public Slice<ReceivedEnvelope> listReceived(@Nullable String after, int size) {
        return slice(received.list(before(after), size), ReceivedRow::id, size).map(text::envelope);
    }

    @Override
    public List<SentEnvelope> listSentAbout(UUID subject) {
        return sent.listAbout(subject).stream().map(text::envelope).toList();
    }

    @Override
    public List<ReceivedEnvelope> listReceivedAbout(UUID subject) {
        return received.listAbout(subject).stream().map(text::envelope).toList();
    }

    private static UUID before(@Nullable String after) {
        return after == null ? ABOVE_ALL : Ids.of(after);
    }

    private static <T> Slice<T> slice(List<T> rows, Function<T, UUID> id, int size) {
        return new Slice<>(
                rows, rows.size() < size ? null : id.apply(rows.getLast()).toString());
    }
}
