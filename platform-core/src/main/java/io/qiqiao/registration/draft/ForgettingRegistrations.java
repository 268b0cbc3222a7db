package io.qiqiao.registration.draft;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The registrations of persons who are erased. */
@Singleton
final class ForgettingRegistrations implements PersonalTraces {

    private final RegistrationRows rows;
    private final KeptContacts contacts;

    ForgettingRegistrations(RegistrationRows rows, KeptContacts contacts) {
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
                "registrations", rows.listOf(person).stream().map(this::told).toList());
    }

    private Map<String, Object> told(RegistrationRow row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("contact", contacts.reveal(row.channel(), row.contact()).address());
        told.put("facts", row.facts());
        told.put("state", row.state());
        told.put("enterprise", Objects.toString(row.enterprise(), ""));
        told.put("createdAt", row.createdAt().toString());
        return told;
    }
}
