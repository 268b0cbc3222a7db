package io.qiqiao.library.export;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an export has gathered its records.
 *
 * @param after the last record that is gathered, or null for none
 * @param last the last record there was when the export began; later ones are not its matter
 * @param rows how many are gathered
 * @param bytes how long the file is that holds them
 * @param total how many there were when it began
 * @param longest the most characters a field has in a cell, by the field's name
 */
@Serdeable
record ExportCheckpoint(
        @Nullable UUID after, UUID last, long rows, long bytes, long total, Map<String, Integer> longest) {}
