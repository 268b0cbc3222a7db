package io.qiqiao.library.enterprise;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.layout.Period;
import org.jspecify.annotations.Nullable;

/**
 * A title (称号) that an enterprise holds.
 *
 * @param title a code of the vocabulary {@code enterprise-titles}
 * @param validity the days for which it holds, or null when they are not told
 * @param number the number of its certificate, or null
 */
@Serdeable
public record HeldTitle(
        String title, @Nullable Period validity, @Nullable String number) {}
