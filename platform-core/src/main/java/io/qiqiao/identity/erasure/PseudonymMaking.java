package io.qiqiao.identity.erasure;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Makes pseudonyms, in transactions of their own: what is on record must not name somebody whose name was rolled back. */
@Singleton
class PseudonymMaking {

    private final ErasureRows rows;

    PseudonymMaking(ErasureRows rows) {
        this.rows = rows;
    }

    /** The account's pseudonym, made where there is none; empty for whoever is erased. Nothing of them is in it. */
    @Transactional(value = "control", propagation = Propagation.REQUIRES_NEW)
    Optional<String> find(UUID account) {
        rows.addPseudonym(account, UUID.randomUUID().toString());
        return rows.findPseudonym(account).map(PseudonymRow::name);
    }
}
