package io.qiqiao.library.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file that waits is to be imported.
 *
 * @param columns which column fills a field, by the field's name; other columns are not imported. Left out: as they are
 *     recognised
 * @param dry true to be told only what would become of each line
 * @param remember true for files with these headings to mean the same from now on
 */
@Serdeable
public record FileImport(
        @Nullable Map<String, String> columns,
        @Nullable Boolean dry,
        @Nullable Boolean remember) {}
