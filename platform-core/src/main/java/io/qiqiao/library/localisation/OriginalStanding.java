package io.qiqiao.library.localisation;

import io.qiqiao.library.history.FieldChange;
import io.qiqiao.publication.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a local version stands to its original.
 *
 * @param trail where it comes from
 * @param original the original as it is shared now, or null where it is not
 * @param changes the original's fields that differ from when somebody last looked through them
 */
public record OriginalStanding(
        Localisation trail, @Nullable Publication original, State state, List<FieldChange> changes) {

    public OriginalStanding {
        changes = List.copyOf(changes);
    }

    public Optional<Publication> findOriginal() {
        return Optional.ofNullable(original);
    }

    /** What the original is to its local version. */
    public enum State {
        /** It is what somebody looked through. */
        CURRENT,
        /** It says something else since; locked fields say so already. */
        CHANGED,
        /** Another text has taken its place: the local version stands in no list any more. */
        SUPERSEDED,
        /** It is not shared any more: the local version is withdrawn. */
        WITHDRAWN;

        /** How it is written in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
