package io.qiqiao.library.listing;

import io.qiqiao.publication.Visibility;

/**
 * What must hold, beyond completeness, for a record to be shown to others. Every bean of this type is asked, in the
 * transaction that shows the record, however it comes to be shown: by hand, by an import, by a change.
 */
public interface PublishingRule {

    /**
     * @param before the record as it stands
     * @param reach who would see it
     * @throws io.qiqiao.kernel.Refusal where it may not be shown
     */
    void check(Listing before, Visibility reach, Editor editor);
}
