package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an import as it lies there, for the rotation of keys. */
@Introspected
record LineRow(UUID job, int line, String text, @Nullable String problems) {

    /** Where it stands among all lines. */
    String place() {
        return job + "/" + line;
    }

    boolean holds(String otherText, @Nullable String otherProblems) {
        return text.equals(otherText) && Objects.equals(problems, otherProblems);
    }
}
