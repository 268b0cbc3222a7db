package io.qiqiao.identity.erasure;

import io.qiqiao.audit.Pseudonyms;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The names under which the audit knows persons: random, and each kept beside its account until that is erased. */
@Singleton
final class KeptPseudonyms implements Pseudonyms {

    private static final int MOST_REMEMBERED = 20_000;

    private final ErasureRows rows;
    private final PseudonymMaking making;
    private final Map<UUID, String> known = new ConcurrentHashMap<>();

    KeptPseudonyms(ErasureRows rows, PseudonymMaking making) {
        this.rows = rows;
        this.making = making;
    }

    @Override
    public String of(UUID account) {
        String name = known.get(account);
        return name != null
                ? name
                : making.find(account).map(kept -> remembered(account, kept)).orElseGet(KeptPseudonyms::nobodys);
    }

    @Override
    public Map<String, UUID> accounts(Collection<String> pseudonyms) {
        return pseudonyms.isEmpty()
                ? Map.of()
                : rows.listPseudonyms(pseudonyms).stream()
                        .collect(Collectors.toMap(PseudonymRow::name, PseudonymRow::account));
    }

    void forget(UUID account) {
        known.remove(account);
    }

    /** Whoever is erased is somebody else each time. */
    private static String nobodys() {
        return UUID.randomUUID().toString();
    }

    private String remembered(UUID account, String name) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(account, name);
        return name;
    }
}
