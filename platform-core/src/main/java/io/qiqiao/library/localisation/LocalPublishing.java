package io.qiqiao.library.localisation;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.LockedFields;
import io.qiqiao.library.listing.PublishingRule;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.util.Locale;

/** A local version is shown while its original is, and to nobody who may not see the original. */
@Singleton
class LocalPublishing implements PublishingRule {

    private final LockedFields locked;

    LocalPublishing(LockedFields locked) {
        this.locked = locked;
    }

    @Override
    public void check(Listing before, Visibility reach, Editor editor) {
        if (before.localises() == null) {
            return;
        }
        Publication original = locked.findOriginal(before)
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "localisation.original-withdrawn"));
        if (reach.compareTo(reachOf(original)) > 0) {
            throw Refusal.invalid("visibility", "localisation.further-than-original");
        }
    }

    static Visibility reachOf(Publication original) {
        return Visibility.valueOf(original.visibility().toUpperCase(Locale.ROOT));
    }
}
