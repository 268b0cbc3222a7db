package io.qiqiao.library.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the columns of files with these headings meant the last time.
 *
 * @param headings the names of the columns
 * @param mapping which of the columns filled a field, by the field's name; other columns were not imported
 * @param savedBy who said so last
 */
public record Remembered(
        UUID id, String kind, List<String> headings, Map<String, String> mapping, String savedBy, Instant savedAt) {}
