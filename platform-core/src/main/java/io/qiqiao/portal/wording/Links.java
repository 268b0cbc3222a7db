package io.qiqiao.portal.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that records name, as links that are safe to follow. */
public final class Links {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()（）-]{4,24}");
    private static final Pattern SITE = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    private Links() {}

    /** The link that dials {@code text}; empty when it is not one phone number. */
    public static Optional<String> findPhone(@Nullable String text) {
        return text == null || !NUMBER.matcher(text.strip()).matches()
                ? Optional.empty()
                : Optional.of("tel:" + text.replaceAll("[^+0-9]", ""));
    }

    /** The address of a web site; empty for whatever is none, such as a script. */
    public static Optional<String> findSite(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(site -> SITE.matcher(site).matches());
    }
}
