package io.qiqiao.library.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The fields of records that form layouts mark as sensitive: in the tenant's rows they lie under the tenant's key, and
 * whoever reads rows opens them, an operator on a visit masked. Numbers and whatever else a content holds pass through as they are written.
 */
@Singleton
public class SensitiveFields {

    private static final JsonFactory JSON = new JsonFactory();

    private final FormLayouts layouts;
    private final Protection protection;
    private final VisitorsEyes visitors;
    private final Map<String, Map<String, FieldType>> types = new ConcurrentHashMap<>();

    SensitiveFields(FormLayouts layouts, Protection protection, VisitorsEyes visitors) {
        this.layouts = layouts;
        this.protection = protection;
        this.visitors = visitors;
    }

    /** The content as it is kept by the bound tenant. */
    public String keep(String kind, String content) {
        return each(kind, content, (field, value) -> protection.protect(scope(kind, field), value));
    }

    /** The content that was kept; a field that was kept before it was marked lies open. */
    public String open(String kind, String kept) {
        boolean visited = visitors.look();
        Map<String, FieldType> sensitive = typesOf(kind);
        return each(kind, kept, (field, value) -> {
            String opened = protection.isProtected(value) ? protection.reveal(scope(kind, field), value) : value;
            return visited ? visitors.shown(Objects.requireNonNull(sensitive.get(field)), opened) : opened;
        });
    }

    /** What was kept, under the key of today; a field that lay open is protected too. */
    public String renew(String kind, String kept) {
        return each(
                kind,
                kept,
                (field, value) -> protection.isProtected(value)
                        ? protection.renew(scope(kind, field), value)
                        : protection.protect(scope(kind, field), value));
    }

    private static KeyScope scope(String kind, String field) {
        return KeyScope.of(CurrentTenant.get()).with(kind + '.' + field);
    }

    private Map<String, FieldType> typesOf(String kind) {
        return types.computeIfAbsent(
                kind,
                named -> layouts.get(named).fields().stream()
                        .filter(FormField::isSensitive)
                        .collect(Collectors.toUnmodifiableMap(FormField::name, FormField::type)));
    }

    private String each(String kind, String content, BinaryOperator<String> change) {
        Set<String> sensitive = typesOf(kind).keySet();
        if (sensitive.isEmpty()) {
            return content;
        }
        StringWriter text = new StringWriter(content.length() * 2);
        try (JsonParser in = JSON.createParser(content);
                JsonGenerator out = JSON.createGenerator(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isOwnField(in) && sensitive.contains(in.currentName())) {
                    out.writeString(change.apply(in.currentName(), in.getText()));
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    /** Whether the value is a field of the content itself and not of something within it. */
    private static boolean isOwnField(JsonParser in) {
        return in.getParsingContext().inObject()
                && in.getParsingContext().getParent().inRoot();
    }
}
