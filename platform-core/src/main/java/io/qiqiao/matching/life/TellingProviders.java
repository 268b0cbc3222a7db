package io.qiqiao.matching.life;

import io.qiqiao.exchange.Exchange;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells the provider's tenant what concerns it, in the transaction in which it comes about. */
@Singleton
class TellingProviders {

    private final Exchange exchange;
    private final Listings listings;
    private final DemandKind demands;
    private final Needs needs;
    private final OfferContacts contacts;
    private final ContentJson json;

    TellingProviders(
            Exchange exchange,
            Listings listings,
            DemandKind demands,
            Needs needs,
            OfferContacts contacts,
            ContentJson json) {
        this.exchange = exchange;
        this.listings = listings;
        this.demands = demands;
        this.needs = needs;
        this.contacts = contacts;
        this.json = json;
    }

    /** Offers the demand, without whose it is. */
    void offer(Match match) {
        send(
                match,
                Letters.OFFER,
                new Letters.Offer(
                        match.id(),
                        needs.of(demand(match)).masked(),
                        match.kind(),
                        match.target(),
                        json.read(match.reasons(), SaidReasons.class).reasons(),
                        match.dueOn()));
    }

    /** Tells how the match stands; with how to reach the enterprise as soon as that has agreed. */
    void change(Match match) {
        @Nullable String contact = match.standing() == MatchState.CONFIRMED ? contacts.forTheWay(demand(match)) : null;
        send(
                match,
                Letters.CHANGE,
                new Letters.Change(match.id(), match.state(), match.note(), match.dueOn(), false, contact));
    }

    /** Reminds of an answer that is waited for. */
    void remind(Match match) {
        send(
                match,
                Letters.CHANGE,
                new Letters.Change(match.id(), match.state(), match.note(), match.dueOn(), true, null));
    }

    private void send(Match match, String topic, Object letter) {
        exchange.sendAbout(match.id(), TenantId.of(match.targetTenant()), topic, letter);
    }

    private Listing demand(Match match) {
        return listings.get(demands, match.demand());
    }
}
