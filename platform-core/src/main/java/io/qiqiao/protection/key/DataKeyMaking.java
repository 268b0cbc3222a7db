package io.qiqiao.protection.key;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.protection.suite.ProtectedText;
import io.qiqiao.protection.suite.Suite;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Makes data keys, in transactions of their own: a key that were rolled back with the caller's work would be remembered
 * here and lost to everybody else.
 */
@Singleton
class DataKeyMaking {

    private final DataKeyRepository rows;
    private final MasterKeys masters;
    private final ProtectionConfiguration configuration;
    private final Clock clock;

    DataKeyMaking(DataKeyRepository rows, MasterKeys masters, ProtectionConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.masters = masters;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The owner's key of that version: another process's, if it was quicker. */
    @Transactional(value = "control", propagation = Propagation.REQUIRES_NEW)
    DataKeyRow make(String owner, String purpose, int version) {
        MasterKey master = masters.present();
        Suite suite = configuration.getSuite();
        byte[] sealed =
                suite.seal(master.secret(), DataKeyRow.context(owner, purpose, version), Suite.random(MasterKey.BYTES));
        rows.add(new DataKeyRow(
                Ids.next(),
                owner,
                purpose,
                version,
                suite.code(),
                new ProtectedText(suite, version, sealed).written(),
                master.id(),
                clock.instant()));
        return rows.find(owner, purpose, version).orElseThrow();
    }

    /** Id of the master key that wraps now. */
    String master() {
        return masters.present().id();
    }

    /** Wraps one in the present master key; 0 when another process was quicker. */
    int rewrap(DataKeyRow row) {
        MasterKey master = masters.present();
        Suite suite = configuration.getSuite();
        byte[] sealed = suite.seal(master.secret(), row.context(), opened(row));
        String wrapped = new ProtectedText(suite, row.version(), sealed).written();
        return rows.rewrap(row.id(), wrapped, master.id(), row.master());
    }

    /** The key itself. */
    byte[] opened(DataKeyRow row) {
        ProtectedText wrapped = ProtectedText.of(row.wrapped());
        return wrapped.suite().open(masters.get(row.master()).secret(), row.context(), wrapped.sealed());
    }
}
