package io.qiqiao.registration.joining;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The requests to join of persons who are erased. */
@Singleton
final class ForgettingRequests implements PersonalTraces {

    private final JoiningRows rows;

    ForgettingRequests(JoiningRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID person) {
        rows.forget(person);
    }
}
