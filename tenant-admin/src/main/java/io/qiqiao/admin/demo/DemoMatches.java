package io.qiqiao.admin.demo;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.product.ProductKind;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.Choosing;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.MovingMatches;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Makes matches of the demo, as the people of the demo would: asks, waits until the post has come, answers. */
@Singleton
final class DemoMatches {

    private static final Editor STAFF = new Editor("demo", PartyRef.BUREAU);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LOOKS = 600;

    private final Listings listings;
    private final Choosing choosing;
    private final Matches matches;
    private final MovingMatches moving;
    private final Offers offers;

    DemoMatches(Listings listings, Choosing choosing, Matches matches, MovingMatches moving, Offers offers) {
        this.listings = listings;
        this.choosing = choosing;
        this.matches = matches;
        this.moving = moving;
        this.offers = offers;
    }

    void makeAll(List<DemoMatch> all) {
        all.forEach(this::make);
    }

    private void make(DemoMatch demo) {
        TenantId here = TenantId.of(demo.tenant());
        TenantId there = TenantId.of(demo.provider());
        Listing product = CurrentTenant.call(there, () -> record(ProductKind.NAME, demo.product()));
        Match match = CurrentTenant.call(
                here,
                () -> choosing.choose(
                        record(DemandKind.NAME, demo.demand()), ProductKind.NAME, product.id(), By.ENTERPRISE));
        String answer = demo.answer();
        if (answer == null || match.standing() != MatchState.NOTIFIED) {
            return;
        }
        await(() -> CurrentTenant.call(there, () -> isOffered(match.id())));
        CurrentTenant.run(there, () -> offers.answer(match.id(), MatchState.of(answer), null, STAFF));
        await(() -> CurrentTenant.call(here, () -> stands(match.id(), answer)));
        if (demo.agreed()) {
            CurrentTenant.run(here, () -> moving.move(match.id(), MatchState.CONFIRMED, By.ENTERPRISE, null));
        }
    }

    private Listing record(String kind, String externalId) {
        return listings.findByExternalId(kind, externalId).orElseThrow();
    }

    private boolean isOffered(UUID match) {
        return offers.list(MatchState.NOTIFIED, STAFF, null, LOOKS).items().stream()
                .anyMatch(offer -> offer.id().equals(match));
    }

    private boolean stands(UUID match, String state) {
        return matches.get(match, STAFF).state().equals(state);
    }

    private static void await(BooleanSupplier comesAbout) {
        for (int look = 0; look < LOOKS && !comesAbout.getAsBoolean(); look++) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the demo was loaded", stopped);
            }
        }
    }
}
