package io.qiqiao.audit.trail;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an entry says, in the one form in which it is hashed (RFC 8785). Its id is not part of it: the chain adds it. */
@Singleton
public final class CanonicalEntry {

    private final JsonMapper json;

    public CanonicalEntry(JsonMapper json) {
        this.json = json;
    }

    /** The SHA-256 of what the entry says. */
    public byte[] digest(EntryRow entry) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text(entry).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text(EntryRow entry) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("account", entry.account());
        fields.put("action", entry.action());
        fields.put("address", entry.address());
        fields.put("details", details(entry.details()));
        fields.put("happenedAt", entry.happenedAt().toString());
        fields.put("manner", entry.manner());
        fields.put("objectId", entry.objectId());
        fields.put("objectKind", entry.objectKind());
        fields.put("outcome", entry.outcome());
        fields.put("partyId", entry.partyId());
        fields.put("partyKind", entry.partyKind());
        fields.put("request", entry.request());
        fields.put("role", entry.role());
        StringBuilder text = new StringBuilder(400);
        write(text, fields);
        return text.toString();
    }

    /** We write an object of texts; what somebody else has put there is hashed as whatever it is. */
    private @Nullable Object details(String text) {
        try {
            return json.readValue(text, Argument.OBJECT_ARGUMENT);
        } catch (IOException notOurs) {
            return text;
        }
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> object -> {
                String between = "{";
                for (Map.Entry<?, ?> field : new TreeMap<>(object).entrySet()) {
                    text.append(between);
                    CanonicalJson.string(text, (String) field.getKey());
                    text.append(':');
                    write(text, field.getValue());
                    between = ",";
                }
                text.append(object.isEmpty() ? "{}" : "}");
            }
            case Collection<?> list -> {
                text.append('[');
                list.forEach(item -> {
                    write(text, item);
                    text.append(',');
                });
                text.append(']');
            }
            case String string -> CanonicalJson.string(text, string);
            case null, default -> text.append(value);
        }
    }
}
