package io.qiqiao.push.saved;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.push.rule.Rhythm;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that a person keeps.
 *
 * @param question a {@link SavedQuestion}, as {@link SavedQuestions} writes it
 * @param rhythm code of a {@link Rhythm}: how often the person is told what is new
 * @param lookedTo the number of the last first publication that was looked at for it
 * @param dueAt when it is looked at next; null while it is off
 */
@MappedEntity("saved_search")
public record SavedSearch(
        @Id UUID id,
        UUID account,
        String name,
        String question,
        String rhythm,
        long lookedTo,
        @Nullable Instant dueAt,
        Instant createdAt,
        Instant changedAt) {

    /** How often the person is told what is new. */
    public Rhythm told() {
        return Rhythm.of(rhythm);
    }
}
