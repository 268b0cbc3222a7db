package io.qiqiao.identity.erasure;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a person out of the control data, all of it or nothing. */
@Singleton
class ForgettingPersons {

    /** What pages show where a person was. */
    private static final String NOBODY = "已注销";

    private final ErasureRows rows;
    private final Clock clock;

    ForgettingPersons(ErasureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional("control")
    void forget(UUID account) {
        Instant now = clock.instant();
        rows.withdrawMemberships(account, now);
        rows.emptySessions(account, now);
        rows.emptyKeys(account, now);
        rows.removeFactor(account);
        rows.removeRecoveryCodes(account);
        rows.removePasswords(account);
        rows.removeChallenges(account);
        rows.removeLinks(account);
        rows.removeIdentities(account);
        rows.removeVisits(account);
        rows.removeClients(account);
        rows.removeAddresses(account);
        rows.removeFailures(account);
        rows.emptyAccount(account, NOBODY);
        rows.forgetPseudonym(account);
    }
}
