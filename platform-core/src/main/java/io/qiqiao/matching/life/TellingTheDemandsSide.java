package io.qiqiao.matching.life;

import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.Staff;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells a demand's owner what became of it: its enterprise, or where that is not on file the tenant's staff. */
@Singleton
class TellingTheDemandsSide {

    private static final String TOPIC = "demand.matched";

    private final Inbox inbox;
    private final Messages messages;

    TellingTheDemandsSide(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    /** New services that fit were found. */
    void found(Listing demand, List<Match> fresh, boolean first) {
        String key = first ? "found" : "fresh";
        tell(
                owner(demand),
                demand,
                key,
                fresh.getFirst().id().toString(),
                fresh.size(),
                fresh.getFirst().title());
    }

    /** Nothing fits: those who can look further are told. */
    void nothing(Listing demand) {
        tell(Staff.inboxes(), demand, "nothing", Long.toString(demand.version()), 0, "");
    }

    /** The provider has answered, or time has. */
    void moved(Listing demand, Match match) {
        tell(owner(demand), demand, match.state(), match.id() + " " + match.changedAt(), 1, match.providerName());
    }

    private void tell(List<Recipient> recipients, Listing demand, String what, String key, int count, String name) {
        String text = "matching.notice." + what;
        inbox.deliverToAll(
                recipients,
                new Notice(
                        TOPIC,
                        say(text + ".title", demand.title(), count, name),
                        say(text + ".body", demand.title(), count, name),
                        "/work/matching/" + demand.id(),
                        "match:" + what + ":" + demand.id() + ":" + key));
    }

    private static List<Recipient> owner(Listing demand) {
        return demand.ownerKind().equals(EnterpriseKind.NAME) && demand.ownerId() != null
                ? List.of(Recipient.party(EnterpriseKind.NAME, demand.ownerId()))
                : Staff.inboxes();
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
