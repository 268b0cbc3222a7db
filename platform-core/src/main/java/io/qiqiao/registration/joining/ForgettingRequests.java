package io.qiqiao.registration.joining;

import io.qiqiao.identity.PersonalTraces;
import io.qiqiao.registration.draft.KeptContacts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The requests to join of persons who are erased. */
@Singleton
final class ForgettingRequests implements PersonalTraces {

    private final JoiningRows rows;
    private final KeptContacts contacts;

    ForgettingRequests(JoiningRows rows, KeptContacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    @Override
    public void forget(UUID person) {
        rows.forget(person);
    }

    @Override
    public Map<String, Object> copy(UUID person) {
        return Map.of(
                "joiningRequests", rows.listOf(person).stream().map(this::told).toList());
    }

    private Map<String, Object> told(JoiningRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", row.name());
        told.put("contact", contacts.reveal(row.channel(), row.contact()).address());
        told.put("facts", row.facts());
        told.put("state", row.state());
        told.put("enterprise", Objects.toString(row.enterprise(), ""));
        told.put("createdAt", row.createdAt().toString());
        return told;
    }
}
