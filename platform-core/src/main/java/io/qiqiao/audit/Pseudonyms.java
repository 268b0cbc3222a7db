package io.qiqiao.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The names under which the audit knows persons. Nothing else in it tells who somebody is, so that whoever is erased is
 * forgotten by it, too, and what was sealed stays valid. Implemented by identity.
 */
public interface Pseudonyms {

    /** The pseudonym of an account, always the same. */
    String of(UUID account);

    /** The accounts behind pseudonyms, as far as they are still known. */
    Map<String, UUID> accounts(Collection<String> pseudonyms);
}
