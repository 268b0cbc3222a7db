package io.qiqiao.web.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All texts of all bundles, in all languages, read once at the start. */
@Singleton
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Locale, Map<String, String>> texts;

    /**
     * @throws IllegalStateException when a bundle lacks a language, a key does not begin with its bundle's name, or a
     *     key is in one language only: such a bundle must not leave its author's machine
     */
    public Messages(Collection<MessageBundle> bundles) {
        texts = Languages.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(locale -> locale, locale -> read(bundles, locale)));
        requireSameKeys();
    }

    /** The message {@code key} in the language of {@code locale}; the key itself, with a warning, when there is none. */
    public String text(Locale locale, String key, Object... arguments) {
        return say(locale, Label.of(key, arguments));
    }

    /** The words of {@code label} in the language of {@code locale}. */
    public String say(Locale locale, Label label) {
        return switch (label) {
            case Label.Words words -> words.words();
            case Label.Message message ->
                find(locale, message.key())
                        .map(pattern -> MessagePattern.fill(pattern, locale, spoken(locale, message.arguments())))
                        .orElseGet(() -> missing(message.key()));
        };
    }

    /** The unfilled message, or empty when no bundle has the key. */
    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(texts.getOrDefault(locale, texts.get(Languages.CHINESE)))
                .map(all -> all.get(key));
    }

    /** Every key there is. */
    public Set<String> keys() {
        return texts.getOrDefault(Languages.CHINESE, Map.of()).keySet();
    }

    private List<Object> spoken(Locale locale, List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Label label ? say(locale, label) : argument)
                .toList();
    }

    private static String missing(String key) {
        LOG.warn("No bundle has the message {}", key);
        return key;
    }

    private void requireSameKeys() {
        for (Map<String, String> one : texts.values()) {
            for (Map<String, String> other : texts.values()) {
                one.keySet().stream()
                        .filter(key -> !other.containsKey(key))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new IllegalStateException("the message " + key + " is not there in every language");
                        });
            }
        }
    }

    private static Map<String, String> read(Collection<MessageBundle> bundles, Locale locale) {
        Map<String, String> all = new HashMap<>();
        for (MessageBundle bundle : bundles) {
            read(bundle, locale).forEach((key, text) -> all.put(owned(bundle, key.toString()), text.toString()));
        }
        return Map.copyOf(all);
    }

    private static String owned(MessageBundle bundle, String key) {
        if (!key.startsWith(bundle.name() + ".")) {
            throw new IllegalStateException("the key " + key + " does not belong into the bundle " + bundle.name());
        }
        return key;
    }

    private static Properties read(MessageBundle bundle, Locale locale) {
        String path = "i18n/" + bundle.name() + "_" + locale + ".properties";
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the bundle " + path + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
