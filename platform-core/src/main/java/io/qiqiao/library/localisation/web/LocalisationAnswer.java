package io.qiqiao.library.localisation.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.localisation.OriginalStanding;
import io.qiqiao.publication.Publication;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local version beside its original.
 *
 * @param id the local version's
 * @param original the higher tenant's record
 * @param owner the higher tenant's code
 * @param title the original's; null where it is not shared any more
 * @param state {@code current}, {@code changed}, {@code superseded} or {@code withdrawn}
 * @param madeFrom the original's version that the local one was made from
 * @param reviewed the original's version that somebody last looked through
 * @param version the original's version of now; null where it is not shared any more
 * @param changes what differs since it was looked through
 */
@Serdeable
public record LocalisationAnswer(
        UUID id,
        UUID original,
        String owner,
        @Nullable String title,
        String state,
        long madeFrom,
        long reviewed,
        @Nullable Long version,
        List<Changed> changes) {

    /**
     * A field of the original that differs.
     *
     * @param locked whether the local version says so already
     */
    @Serdeable
    public record Changed(
            String field,
            boolean locked,
            @Nullable Object before,
            @Nullable Object after) {

        static Changed of(FieldChange change) {
            return new Changed(change.field().name(), !change.field().isOpen(), change.before(), change.after());
        }
    }

    static LocalisationAnswer of(OriginalStanding standing) {
        @Nullable Publication original = standing.original();
        return new LocalisationAnswer(
                standing.trail().listing(),
                standing.trail().original(),
                standing.trail().owner(),
                original == null ? null : original.title(),
                standing.state().code(),
                standing.trail().madeFrom(),
                standing.trail().reviewed(),
                original == null ? null : original.version(),
                standing.changes().stream().map(Changed::of).toList());
    }
}
