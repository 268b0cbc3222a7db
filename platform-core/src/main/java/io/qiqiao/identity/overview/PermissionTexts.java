package io.qiqiao.identity.overview;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What permissions and roles are, in words. */
@Factory
final class PermissionTexts {

    @Singleton
    @Named("permission")
    MessageBundle permissionMessages() {
        return new MessageBundle("permission");
    }
}
