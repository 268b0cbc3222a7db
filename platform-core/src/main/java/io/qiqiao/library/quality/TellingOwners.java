package io.qiqiao.library.quality;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells owners what their records need. */
@Singleton
class TellingOwners {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Inbox inbox;
    private final Messages messages;

    TellingOwners(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    /**
     * @param what {@code reminder}, {@code warning}, {@code stale} or {@code withdrawal}
     * @param due when the record was, or is, to be looked at: tells this time from others
     * @param until the day that is named
     */
    void tell(ListingKind<?> kind, Listing listing, String what, Instant due, Instant until) {
        PartyRef owner = listing.owner();
        Recipient recipient = owner.id() == null
                ? Recipient.party(PartyRef.BUREAU.kind(), CurrentTenant.get().code())
                : Recipient.party(owner.kind(), owner.id());
        String key = "quality.notice." + what;
        inbox.deliver(
                recipient,
                new Notice(
                        "quality." + what,
                        say(key + ".title", listing.title()),
                        say(key + ".body", listing.title(), day(until)),
                        "/work/" + kind.library() + "/" + listing.id() + "/quality",
                        listing.id() + ":" + what + ":" + day(due)));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA).toString();
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
