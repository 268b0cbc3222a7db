package io.qiqiao.audit.desk;

import io.qiqiao.audit.AuditEntry;
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
        String role = entry.role() == null
                ? null
                : messages.find(locale, ROLE + entry.role()).orElse(entry.role());
        String both = joined(" · ", person, role);
        return both.isEmpty() ? messages.text(locale, "audit.nobody") : both;
    }

    /** What it was done to, and what else is known. */
    String object(AuditEntry entry) {
        String details = new TreeMap<>(entry.details())
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining(" · "));
        return joined(" · ", joined(" ", entry.objectKind(), entry.objectId()), details);
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
