package io.qiqiao.library.listing;

import java.util.List;

/** Finds the records that one may be the same as; a bean of this type makes it known. */
public interface LookAlikes {

    /** The records that one looks like, the most alike first; of those only that the editor has to do with. */
    List<LookAlike> find(ListingKind<?> kind, Listing one, Editor editor);

    /** Notes that somebody said a record to be another one than those it looks like. */
    void accept(ListingKind<?> kind, Listing one, Editor editor);
}
