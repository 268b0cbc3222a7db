package io.qiqiao.admin.demo;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Somebody of the demo. Their password is everybody's. */
@Serdeable
public record DemoAccount(String tenant, String login, String name, String role, Party party, String email) {

    /** Whom they act for. */
    @Serdeable
    public record Party(String kind, @Nullable String externalId) {}
}
