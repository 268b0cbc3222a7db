package io.qiqiao.admin.console;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.admin.provisioning.TenantRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that opens a tenant, as it was sent. The parent is the nearest there is, and the login follows from the code:
 * the administrator signs in by e-mail.
 */
@Serdeable
record OpeningForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String domains,
        @Nullable Person administrator) {

    static final OpeningForm EMPTY = new OpeningForm(null, null, null, null);

    /** The administrator as the form has them. */
    @Serdeable
    record Person(@Nullable String name, @Nullable String email) {}

    TenantRequest request() {
        TenantRequest.Administrator administrator =
                new TenantRequest.Administrator("officer-" + text(code), administratorName(), email(), null);
        return new TenantRequest(code, name, null, listDomains(), administrator);
    }

    String administratorName() {
        return administrator == null ? "" : text(administrator.name());
    }

    String email() {
        return administrator == null ? "" : text(administrator.email());
    }

    String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private List<String> listDomains() {
        return Arrays.stream(text(domains).split("[\\s,，;；]+", -1))
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
