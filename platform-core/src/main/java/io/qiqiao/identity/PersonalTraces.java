package io.qiqiao.identity;

import java.util.Map;
import java.util.UUID;

/** What a capability keeps about a person. A bean of this type is asked for it when the person wants to know, and to forget
 * it when the person is erased. */
@FunctionalInterface
public interface PersonalTraces {

    /** Forgets the person in the bound tenant. It may be asked again. */
    void forget(UUID account);

    /** What is kept of the person in the bound tenant, by the name of what it is; nothing of anybody else. */
    default Map<String, Object> copy(UUID account) {
        return Map.of();
    }
}
