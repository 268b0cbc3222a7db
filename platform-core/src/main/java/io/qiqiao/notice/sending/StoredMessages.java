package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.notice.Mailbox;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.notice.SentMessage;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages written down, of the current tenant or of the platform: both the way out and the mailbox. */
final class StoredMessages implements Outgoing, Mailbox {

    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final OutgoingRows rows;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    private StoredMessages(OutgoingRows rows, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public UUID send(Message message) {
        OutgoingRow row = row(message);
        return transactions.executeWrite(status -> {
            rows.add(row);
            if (rows.has(row.id())) {
                rows.post(row.id());
                return row.id();
            }
            String key = Objects.requireNonNull(row.deduplicationKey());
            return rows.findByKey(key).orElseThrow().id();
        });
    }

    @Override
    public Slice<SentMessage> list(@Nullable String after, int size) {
        List<SentMessage> messages = rows.list(after == null ? ABOVE_ALL : Ids.of(after), size).stream()
                .map(OutgoingRow::message)
                .toList();
        return new Slice<>(
                messages,
                messages.size() < size ? null : messages.getLast().id().toString());
    }

    @Override
    public SentMessage get(UUID id) {
        return rows.find(id).map(OutgoingRow::message).orElseThrow(Refusal::notFound);
    }

    private OutgoingRow row(Message message) {
        Message.@Nullable Mail mail = message instanceof Message.Mail one ? one : null;
        return new OutgoingRow(
                Ids.next(),
                mail == null ? "sms" : "mail",
                message.recipient(),
                mail == null ? null : mail.subject(),
                message.body(),
                clock.instant(),
                null,
                null,
                SentMessage.State.WAITING.code(),
                message.deduplicationKey(),
                mail == null ? null : mail.unsubscribe());
    }

    /** Makes the tenants' and the platform's. */
    @Factory
    static final class Boxes {

        @Singleton
        @Primary
        StoredMessages ofTenant(
                OutgoingRows.OfTenant rows, TransactionOperations<Connection> transactions, Clock clock) {
            return new StoredMessages(rows, transactions, clock);
        }

        @Singleton
        @Named("platform")
        StoredMessages ofPlatform(
                OutgoingRows.OfPlatform rows,
                @Named("platform") TransactionOperations<Connection> transactions,
                Clock clock) {
            return new StoredMessages(rows, transactions, clock);
        }
    }
}
