package io.qiqiao.exchange.courier;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.qiqiao.exchange.EnvelopeState;
import io.qiqiao.exchange.ReceivedEnvelope;
import io.qiqiao.exchange.ReceiverRefusal;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what envelopes hold into JSON and rows into envelopes. */
@Singleton
final class EnvelopeText {

    private final JsonMapper json;

    EnvelopeText(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws UncheckedIOException when the text does not fit the type */
    <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    SentEnvelope envelope(SentRow row) {
        return new SentEnvelope(
                row.id(),
                TenantId.of(row.receiver()),
                row.topic(),
                row.subject(),
                body(row.body()),
                row.sentAt(),
                state(row.state()),
                row.settledAt(),
                read(row.answer(), JsonNode.class),
                read(row.refusal(), ReceiverRefusal.class),
                row.attempts());
    }

    ReceivedEnvelope envelope(ReceivedRow row) {
        return new ReceivedEnvelope(
                row.id(),
                TenantId.of(row.sender()),
                row.topic(),
                row.subject(),
                body(row.body()),
                row.sentAt(),
                state(row.state()),
                row.settledAt(),
                read(row.answer(), JsonNode.class),
                read(row.refusal(), ReceiverRefusal.class));
    }

    private JsonNode body(String text) {
        return Objects.requireNonNull(read(text, JsonNode.class), "an envelope has a body");
    }

    private static EnvelopeState state(String code) {
        return EnvelopeState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
