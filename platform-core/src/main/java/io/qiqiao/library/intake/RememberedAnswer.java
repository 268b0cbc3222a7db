package io.qiqiao.library.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the columns of files with these headings mean in this tenant.
 *
 * @param mapping which column fills a field, by the field's name; other columns are not imported
 */
@Serdeable
public record RememberedAnswer(
        UUID id, String kind, List<String> headings, Map<String, String> mapping, Instant savedAt) {

    static RememberedAnswer of(Remembered remembered) {
        return new RememberedAnswer(
                remembered.id(), remembered.kind(), remembered.headings(), remembered.mapping(), remembered.savedAt());
    }
}
