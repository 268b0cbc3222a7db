package io.qiqiao.library.review;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.PublishingRule;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;

/** Where the tenant wants to look first, nobody outside its bureau shows a record to others by themselves. */
@Singleton
class ReviewGate implements PublishingRule {

    private final ReviewSettings settings;

    ReviewGate(ReviewSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(Listing before, Visibility reach, Editor editor) {
        boolean goesFurther = before.standing() != ListingState.PUBLISHED || reach.compareTo(before.reach()) > 0;
        if (goesFurther && reach != Visibility.PRIVATE && settings.isWantedOf(before.kind(), editor)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "review.wanted");
        }
    }
}
