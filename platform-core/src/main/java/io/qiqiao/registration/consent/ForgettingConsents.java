package io.qiqiao.registration.consent;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The consents of persons who are erased. */
@Singleton
final class ForgettingConsents implements PersonalTraces {

    private final ConsentRows rows;

    ForgettingConsents(ConsentRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID person) {
        rows.forget(person);
    }
}
