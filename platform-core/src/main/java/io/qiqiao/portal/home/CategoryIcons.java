package io.qiqiao.portal.home;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The icon of each service category; data in {@code portal/category-icons.properties}. */
@Singleton
final class CategoryIcons {

    private static final String PLACE = "classpath:portal/category-icons.properties";

    private final Properties icons = new Properties();

    CategoryIcons(ResourceResolver resources) {
        try (Reader reader = new InputStreamReader(
                resources
                        .getResourceAsStream(PLACE)
                        .orElseThrow(() -> new IllegalStateException("the program lacks its " + PLACE)),
                StandardCharsets.UTF_8)) {
            icons.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(PLACE, broken);
        }
    }

    /** The icon's name in the sprite; that of other services for a category that has none. */
    String icon(String category) {
        return icons.getProperty(category, "category-other");
    }
}
