package io.qiqiao.eligibility.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title with the days for which it holds.
 *
 * @param told whether it is known for which days it holds; an end that is open is then open indeed
 * @param from the first day, or null for always
 * @param to the last day, or null for ever
 */
public record HeldOn(
        String title,
        boolean told,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
