package io.qiqiao.admin.isolation.scene;

import io.qiqiao.publication.Visibility;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that nobody can guess, in one place of one tenant: whoever shows it has read that place.
 *
 * @param library the kind of record, or {@code inbox}, {@code import}, {@code mail}, {@code member}
 * @param owner the tenant's relation to the one that is tried
 * @param reach with whom the record is shared
 * @param own whether it is the record of the party for which the tenant's users act
 * @param login whose it is alone, or null
 */
public record Canary(
        String marker,
        String library,
        Relation owner,
        Visibility reach,
        Part part,
        boolean own,
        @Nullable String login) {

    /** Which part of a record it stands in. */
    public enum Part {
        TITLE,
        CONTACT
    }

    /** A canary in a record of a library. */
    public static Canary of(String marker, RecordOfScene place, Part part) {
        return new Canary(
                marker,
                place.kind(),
                place.owner(),
                place.variant().reach(),
                part,
                place.variant() == Variant.OWN,
                null);
    }

    /** A canary in something that is private to the tenant, and to one of its people where {@code login} is given. */
    public static Canary within(String marker, String library, Relation owner, @Nullable String login) {
        return new Canary(marker, library, owner, Visibility.PRIVATE, Part.TITLE, false, login);
    }

    /** As it is told in a report; not the marker itself, so that reports never hold what they look for. */
    @Override
    public String toString() {
        return library + " " + part.name().toLowerCase(Locale.ROOT) + " (" + reach.code() + (own ? ", own" : "")
                + ") of " + owner.code();
    }
}
