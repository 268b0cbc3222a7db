package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import, and what became of it.
 *
 * @param outcome an {@link Outcome}'s code, or null while it waits
 * @param listing the record it became or was already, or null
 * @param effect {@code new} where it makes a record, {@code changed} where it changes one, or null
 * @param problems JSON list of {@link LineProblem}
 */
@Introspected
public record ImportLine(
        int line,
        String text,
        @Nullable String outcome,
        @Nullable String externalId,
        @Nullable UUID listing,
        @Nullable String effect,
        @Nullable String problems) {}
