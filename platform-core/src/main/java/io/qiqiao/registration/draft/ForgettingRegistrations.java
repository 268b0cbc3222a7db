package io.qiqiao.registration.draft;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The registrations of persons who are erased. */
@Singleton
final class ForgettingRegistrations implements PersonalTraces {

    private final RegistrationRows rows;

    ForgettingRegistrations(RegistrationRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID person) {
        rows.forget(person);
    }
}
