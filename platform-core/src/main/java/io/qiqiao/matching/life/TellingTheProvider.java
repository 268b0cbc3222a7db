package io.qiqiao.matching.life;

import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.Staff;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts into the provider's inbox what is offered and how it goes on. */
@Singleton
class TellingTheProvider {

    private final Inbox inbox;
    private final Messages messages;

    TellingTheProvider(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    void offered(Offer offer, Need demand) {
        tell(offer, demand, "offered");
    }

    void changed(Offer offer, Need demand, boolean reminder) {
        tell(offer, demand, reminder ? "reminder" : "provider." + offer.state());
    }

    private void tell(Offer offer, Need demand, String what) {
        String text = "matching.notice." + what;
        inbox.deliverToAll(
                recipients(offer),
                new Notice(
                        "demand.offered",
                        say(text + ".title", demand.title(), offer.title()),
                        say(text + ".body", demand.title(), offer.title()),
                        "/work/offers/" + offer.id(),
                        "offer:" + what + ":" + offer.id() + ":" + offer.changedAt()));
    }

    private static List<Recipient> recipients(Offer offer) {
        return offer.providerKind().equals(InstitutionKind.NAME) && offer.providerId() != null
                ? List.of(Recipient.party(InstitutionKind.NAME, offer.providerId()))
                : Staff.inboxes();
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
