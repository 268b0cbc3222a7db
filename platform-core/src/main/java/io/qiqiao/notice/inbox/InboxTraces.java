package io.qiqiao.notice.inbox;

import io.qiqiao.identity.PersonalTraces;
import io.qiqiao.notice.Recipient;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The inbox of a person who is erased is emptied. */
@Singleton
final class InboxTraces implements PersonalTraces {

    private static final UUID LAST = new UUID(-1, -1);
    private static final int MOST = 10_000;
    private static final String ANY = "";

    private final InboxRows rows;

    InboxTraces(InboxRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID account) {
        rows.removeOf(Recipient.account(account).code());
    }

    @Override
    public Map<String, Object> copy(UUID account) {
        List<String> own = List.of(Recipient.account(account).code());
        return Map.of(
                "inbox",
                rows.list(own, ANY, LAST, MOST).stream().map(InboxTraces::told).toList());
    }

    private static Map<String, Object> told(InboxRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("deliveredAt", row.deliveredAt().toString());
        told.put("title", row.title());
        told.put("body", row.body());
        return told;
    }
}
