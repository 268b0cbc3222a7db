package io.qiqiao.library.duplicate;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.codes.AreaPrefixes;
import io.qiqiao.library.duplicate.DuplicateRules.Kind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what makes records look alike, by the rules that ship with the program. */
@Singleton
public class Likenesses {

    private static final String RULES = "classpath:reference/duplicates.json";

    private final DuplicateRules rules;

    Likenesses(ObjectMapper json, ResourceResolver resources) throws IOException {
        try (InputStream stream = resources
                .getResourceAsStream(RULES)
                .orElseThrow(() -> new UncheckedIOException(new IOException("there is no " + RULES)))) {
            this.rules = Objects.requireNonNull(json.readValue(stream, DuplicateRules.class));
        }
    }

    public DuplicateRules rules() {
        return rules;
    }

    /** Empty for a kind whose records are not compared, and for one without a name. */
    public Optional<Likeness> of(String kind, UUID listing, Map<String, ? extends @Nullable Object> fields) {
        String name = text(fields, "title");
        return name == null
                ? Optional.empty()
                : rules.find(kind)
                        .map(of -> of(of, listing, name, fields))
                        .filter(like -> !like.nameKey().isEmpty());
    }

    private Likeness of(Kind of, UUID listing, String name, Map<String, ? extends @Nullable Object> fields) {
        @Nullable String within = text(fields, of.within());
        @Nullable String address = text(fields, of.address());
        @Nullable String code = text(fields, of.code());
        return new Likeness(
                listing,
                nameKey(name),
                within == null ? null : nameKey(within),
                address == null ? null : emptyToNull(AreaPrefixes.without(plain(address))),
                code == null ? null : emptyToNull(plain(code)));
    }

    /** 广东省广州市某某科技有限公司 and 某某科技（广州）公司 differ by less than their names say. */
    String nameKey(String name) {
        String plain = plain(name);
        String key = AreaPrefixes.without(plain);
        for (String suffix : rules.suffixes()) {
            if (key.endsWith(suffix) && key.length() > suffix.length() + 1) {
                key = key.substring(0, key.length() - suffix.length());
            }
        }
        return key.isEmpty() ? plain : key;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(Map<String, ? extends @Nullable Object> fields, @Nullable String name) {
        return name != null && fields.get(name) instanceof String said && !said.isBlank() ? said : null;
    }
}
