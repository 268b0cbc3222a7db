package io.qiqiao.identity.access;

import io.qiqiao.audit.Pseudonyms;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An account's id stands for itself. */
@Singleton
final class AccountsPseudonyms implements Pseudonyms {

    @Override
    public String of(UUID account) {
        return account.toString();
    }

    @Override
    public Map<String, UUID> accounts(Collection<String> pseudonyms) {
        Map<String, UUID> accounts = new HashMap<>();
        pseudonyms.forEach(pseudonym -> accounts.put(pseudonym, UUID.fromString(pseudonym)));
        return accounts;
    }
}
