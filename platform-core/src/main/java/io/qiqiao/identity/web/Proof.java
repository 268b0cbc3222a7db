package io.qiqiao.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A second factor.
 *
 * @param method {@code totp}, a code of the authenticator, or {@code recovery}, a recovery code
 */
@Serdeable
record Proof(
        @NotBlank @Size(max = 16) String method,
        @NotBlank @Size(max = 64) String code) {

    FactorMethod kind() {
        return FactorMethod.find(method).orElseThrow(() -> Refusal.invalid("method", "identity.factor.method.unknown"));
    }

    /** Without the code, so that no log has it. */
    @Override
    public String toString() {
        return "Proof[...]";
    }
}
