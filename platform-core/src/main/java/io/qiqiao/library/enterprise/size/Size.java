package io.qiqiao.library.enterprise.size;

import io.qiqiao.library.enterprise.size.SizeRules.Rule;
import java.util.List;
import java.util.Optional;

/** How large an enterprise is by the rules, or what is missing to say so. */
public sealed interface Size {

    /** The class, or empty while it is unknown. */
    default Optional<SizeClass> findClass() {
        return Optional.empty();
    }

    /**
     * The figures leave no doubt.
     *
     * @param byAnalogy whether the rules do not name the industry and it follows another
     */
    record Known(SizeClass sizeClass, SizeRules rules, Rule rule, boolean byAnalogy, Figures figures) implements Size {

        @Override
        public Optional<SizeClass> findClass() {
            return Optional.of(sizeClass);
        }
    }

    /** Some figures that could change the class are missing; {@code fields} of an enterprise's record name them. */
    record Unknown(List<String> fields) implements Size {}
}
