package io.qiqiao.identity.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What an authenticator is to be given.
 *
 * @param address the same as authenticators read it from a picture
 */
@Serdeable
record Enrolled(String secret, String address) {

    /** Without what it holds, so that no log has it. */
    @Override
    public String toString() {
        return "Enrolled[...]";
    }
}
