package io.qiqiao.matching.forward;

import io.qiqiao.matching.Staff;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;

/** Tells the current tenant's staff what came of demands that went upward. */
@Singleton
class TellingStaff {

    private final Inbox inbox;
    private final Messages messages;

    TellingStaff(Inbox inbox, Messages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    void tell(String what, String link, String key, String... arguments) {
        inbox.deliverToAll(
                Staff.inboxes(),
                new Notice(
                        "demand.forwarded",
                        say(what + ".title", arguments),
                        say(what + ".body", arguments),
                        link,
                        "forwarding:" + what + ":" + key));
    }

    private String say(String key, String... arguments) {
        return messages.text(Languages.CHINESE, "matching.notice." + key, (Object[]) arguments);
    }
}
