package io.qiqiao.library.duplicate;

import io.qiqiao.library.listing.Listing;
import java.util.List;
import java.util.Locale;

/**
 * A record that another may be the same as.
 *
 * @param reasons what they share, the weightiest first
 * @param percent how alike their names are
 */
public record Candidate(Listing listing, List<Reason> reasons, int percent) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** What two records share. */
    public enum Reason {
        /** What no two records share: a credit code, a document number. */
        CODE,
        /** A name that says the same, or nearly. */
        NAME,
        /** An address. */
        ADDRESS;

        /** How it is written in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
