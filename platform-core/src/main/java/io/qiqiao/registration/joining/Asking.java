package io.qiqiao.registration.joining;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.Ids;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.draft.KeptContacts;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks on somebody's behalf to act for an enterprise on file; those who may decide find it in their inboxes. */
@Singleton
public class Asking {

    private static final String PAGE = "/work/joining";

    private final JoiningRows rows;
    private final KeptContacts contacts;
    private final Inbox inbox;
    private final ContentJson json;
    private final Messages messages;
    private final Clock clock;

    Asking(JoiningRows rows, KeptContacts contacts, Inbox inbox, ContentJson json, Messages messages, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.inbox = inbox;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /** Asks; who asks already does not ask twice. */
    @Transactional
    public void ask(Registration who, UUID account, String name, Listing enterprise, Map<String, Object> facts) {
        UUID id = Ids.next();
        rows.ask(new JoiningRow(
                id,
                enterprise.id(),
                account,
                name,
                who.contact().channel(),
                contacts.protect(who.contact()),
                json.write(facts),
                Deciding.PENDING,
                clock.instant(),
                null,
                null));
        if (rows.find(id).isPresent()) {
            inbox.deliverToAll(
                    List.of(
                            Recipient.party(EnterpriseKind.NAME, enterprise.id().toString()),
                            Recipient.party(
                                    PartyRef.BUREAU.kind(), CurrentTenant.get().code())),
                    new Notice(
                            "registration.joining",
                            say("registration.joining.notice.title", name, enterprise.title()),
                            say(
                                    "registration.joining.notice.body",
                                    name,
                                    who.contact().masked()),
                            PAGE,
                            id.toString()));
        }
    }

    private String say(String key, Object... arguments) {
        return messages.text(Languages.CHINESE, key, arguments);
    }
}
