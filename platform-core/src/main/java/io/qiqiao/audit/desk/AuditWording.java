package io.qiqiao.audit.desk;

import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.AuditOrigin;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says entries in words. What has no words of its own is shown as it is kept. */
@Singleton
class AuditWording {

    private static final String ACTION = "audit.action.";
    private static final String ROLE = "identity.role.";
    private static final String KIND = "audit.kind.";
    private static final String SAID = "audit.said.";
    private static final String DETAIL = "audit.detail.";
    private static final String VALUE = "audit.value.";
    private static final String SYSTEM = "system";
    private static final String WORK = AuditOrigin.WORK.manner();
    /** Details whose values have their words with those who speak of them. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "role", List.of(ROLE),
            "code", List.of("error."),
            "visibility", List.of("listing.visibility."));

    private static final int SHOWN_OF_PSEUDONYM = 8;

    private final Messages messages;

    AuditWording(Messages messages) {
        this.messages = messages;
    }

    /** Every action that has a name. */
    List<String> actions() {
        return messages.keys().stream()
                .filter(key -> key.startsWith(ACTION))
                .map(key -> key.substring(ACTION.length()))
                .sorted()
                .toList();
    }

    String action(AuditEntry entry, Locale locale) {
        return messages.find(locale, ACTION + entry.action()).orElse(entry.action());
    }

    Tag result(AuditEntry entry) {
        Tone tone = switch (entry.outcome()) {
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.WARM;
            case FAILED -> Tone.BAD;
        };
        return Tag.of(tone, "audit.outcome." + entry.outcome().code());
    }

    /** The person's name, or the end of their pseudonym, and what they were in it. */
    String who(AuditEntry entry, Map<String, String> names, Locale locale) {
        String person =
                entry.account() == null ? null : names.getOrDefault(entry.account(), shortened(entry.account()));
        String role = entry.role() == null ? null : role(entry.role(), locale);
        String both = joined(" · ", person, role);
        if (!both.isEmpty()) {
            return both;
        }
        return messages.text(locale, WORK.equals(entry.manner()) ? "audit.system" : "audit.nobody");
    }

    /** What it was done to, and what else is known. */
    String object(AuditEntry entry, Locale locale) {
        String details = new TreeMap<>(entry.details())
                .entrySet().stream()
                        .map(detail -> detail(detail.getKey(), detail.getValue(), locale))
                        .collect(Collectors.joining(" · "));
        return joined(" · ", said(entry, locale), details);
    }

    /** A sentence where the action has one; else the object's kind and id. */
    private String said(AuditEntry entry, Locale locale) {
        String kind = entry.objectKind() == null ? null : word(KIND, entry.objectKind(), locale);
        String key = SAID + entry.action();
        return messages.find(locale, key).isPresent()
                ? messages.text(locale, key, id(entry, locale), said(kind))
                : joined(" ", kind, entry.objectId());
    }

    private String id(AuditEntry entry, Locale locale) {
        String id = said(entry.objectId());
        return messages.find(locale, VALUE + entry.objectKind() + "." + id).orElse(id);
    }

    private String detail(String key, String value, Locale locale) {
        String shown = VALUES.getOrDefault(key, List.of(VALUE + key + ".")).stream()
                .flatMap(prefix -> messages.find(locale, prefix + value).stream())
                .findFirst()
                .orElse(value);
        return messages.text(locale, "audit.detail", word(DETAIL, key, locale), shown);
    }

    private String word(String prefix, String code, Locale locale) {
        return messages.find(locale, prefix + code).orElse(code);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private String role(String code, Locale locale) {
        return SYSTEM.equals(code) ? messages.text(locale, "audit.system") : word(ROLE, code, locale);
    }

    private static String shortened(String pseudonym) {
        return "…" + pseudonym.substring(Math.max(0, pseudonym.length() - SHOWN_OF_PSEUDONYM));
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
