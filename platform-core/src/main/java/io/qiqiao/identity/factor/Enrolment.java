package io.qiqiao.identity.factor;

import java.net.URI;

/**
 * What somebody gives to their authenticator.
 *
 * @param secret to be typed where no picture can be read
 * @param address what the picture says
 * @param picture the picture as a data address
 */
public record Enrolment(String secret, URI address, URI picture) {

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "Enrolment[...]";
    }
}
