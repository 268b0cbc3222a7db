package io.qiqiao.registration;

import java.util.Set;

/**
 * What is needed last.
 *
 * @param name of the person
 * @param password a new one; of the account there is, where the contact has one
 * @param consents the purposes agreed to
 * @param address from where it was asked
 */
public record Completion(String name, String password, Set<String> consents, String address) {

    public Completion {
        consents = Set.copyOf(consents);
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "Completion[...]";
    }
}
