package io.qiqiao.search.guidance;

import io.qiqiao.search.words.Figures;
import jakarta.inject.Singleton;

/** When and how somebody is helped on, from a resource. */
@Singleton
final class GuidanceRules {

    private final Figures rules = Figures.of("search/guidance.properties");

    int count(String name) {
        return rules.get(name);
    }
}
