package io.qiqiao.identity.own;

import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The account and the session of whoever is signed in. */
@Singleton
final class OwnAccount {

    private final Accounts accounts;
    private final CurrentActor actor;

    OwnAccount(Accounts accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    Account get() {
        return accounts.find(actor.get().account()).orElseThrow(Refusal::notFound);
    }

    /** When they signed in. */
    Instant since(HttpRequest<?> request) {
        return SignedIn.find(request)
                .map(caller -> caller.session().createdAt())
                .orElseThrow(Refusal::notFound);
    }

    UUID session(HttpRequest<?> request) {
        return SignedIn.find(request).map(caller -> caller.session().id()).orElseThrow(Refusal::notFound);
    }
}
