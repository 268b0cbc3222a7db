package io.qiqiao.matching.life;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.Need;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The provider's tenant is told how a match stands. */
@Singleton
class ChangeTopic implements TopicHandler<Letters.Change> {

    private final OfferRows rows;
    private final OfferContacts contacts;
    private final TellingTheProvider telling;
    private final ContentJson json;
    private final Clock clock;

    ChangeTopic(OfferRows rows, OfferContacts contacts, TellingTheProvider telling, ContentJson json, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.telling = telling;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Letters.CHANGE;
    }

    @Override
    public Class<Letters.Change> bodyType() {
        return Letters.Change.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, Letters.Change letter) {
        Offer before = rows.lock(letter.match())
                .filter(known -> known.demandTenant().equals(delivery.sender().code()))
                .orElseThrow(Refusal::notFound);
        if (letter.reminder() && before.standing() != MatchState.NOTIFIED) {
            // The answer is on its way already.
            return null;
        }
        Offer after = before.withState(MatchState.of(letter.state()).code())
                .withNote(letter.note())
                .withDueOn(letter.dueOn())
                .withReminded(letter.reminder())
                .withContact(contact(before, letter))
                .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.move(after);
        telling.changed(after, json.read(after.demand(), Need.class), letter.reminder());
        return null;
    }

    /** How to reach the enterprise is kept as long as both agree. */
    private @Nullable String contact(Offer before, Letters.Change letter) {
        return switch (MatchState.of(letter.state())) {
            case CONFIRMED -> contacts.forKeeping(letter.contact());
            case COMPLETED -> before.contact();
            default -> null;
        };
    }
}
