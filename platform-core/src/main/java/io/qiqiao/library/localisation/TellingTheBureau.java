package io.qiqiao.library.localisation;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;

/** Tells the bureau of a tenant what became of the originals of its local versions. */
@Singleton
class TellingTheBureau {

    private final Inbox inbox;
    private final Messages messages;

    TellingTheBureau(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    /** @param occasion tells this time from others: the version that gave the occasion */
    void tell(ListingKind<?> kind, Listing local, OriginalStanding standing, long occasion) {
        String key = "localisation.notice." + standing.state().code();
        inbox.deliver(
                Recipient.party(PartyRef.BUREAU.kind(), CurrentTenant.get().code()),
                new Notice(
                        "localisation." + standing.state().code(),
                        say(key + ".title", local.title()),
                        say(key + ".body", local.title(), standing.changes().size()),
                        "/work/" + kind.library() + "/" + local.id() + "/original",
                        local.id() + ":" + standing.state().code() + ":" + occasion));
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
