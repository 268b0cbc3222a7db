package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import is about.
 *
 * @param kind the kind of its records
 * @param visibility what they become unless a line says otherwise
 * @param format in which it was sent
 * @param dry whether it only tells what would become of each line
 * @param tried the run that told so before, or null
 * @param file the file whose columns were told, or null
 * @param columns which column of the file fills a field, as JSON by the field's name; or null
 */
@Introspected
public record ImportHead(
        UUID job,
        String kind,
        String visibility,
        String format,
        boolean dry,
        @Nullable UUID tried,
        @Nullable UUID file,
        @Nullable String columns) {}
