package io.qiqiao.identity;

import java.util.UUID;

/** What a capability keeps about a person. A bean of this type is asked to forget it when the person is erased. */
@FunctionalInterface
public interface PersonalTraces {

    /** Forgets the person in the bound tenant. It may be asked again. */
    void forget(UUID account);
}
