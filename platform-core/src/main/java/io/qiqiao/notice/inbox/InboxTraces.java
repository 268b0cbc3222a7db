package io.qiqiao.notice.inbox;

import io.qiqiao.identity.PersonalTraces;
import io.qiqiao.notice.Recipient;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The inbox of a person who is erased is emptied. */
@Singleton
final class InboxTraces implements PersonalTraces {

    private final InboxRows rows;

    InboxTraces(InboxRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID account) {
        rows.removeOf(Recipient.account(account).code());
    }
}
