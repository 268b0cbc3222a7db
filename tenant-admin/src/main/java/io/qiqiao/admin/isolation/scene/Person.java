package io.qiqiao.admin.isolation.scene;

import io.qiqiao.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, signed in both as a program and as a browser.
 *
 * @param tenant null for an operator
 */
public record Person(String login, Role role, @Nullable SceneTenant tenant, SignedInAs as) {

    /** The host on which they are at home. */
    public String host() {
        return tenant == null ? Scene.PLATFORM_HOST : tenant.host();
    }

    @Override
    public String toString() {
        return role.code() + (tenant == null ? "" : " of " + tenant.relation().code());
    }
}
