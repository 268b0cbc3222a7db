package io.qiqiao.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A password that is chosen. */
@Serdeable
record NewPassword(@NotBlank @Size(max = 1024) String password) {

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return "NewPassword[...]";
    }
}
