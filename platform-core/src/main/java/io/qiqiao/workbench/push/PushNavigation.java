package io.qiqiao.workbench.push;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/** Where push stands in the navigation. */
@Factory
class PushNavigation {

    @Singleton
    NavigationItem pushInbox() {
        return NavigationItem.of("push.inbox", PushPaths.INBOX, 105, "enterprise")
                .at(NavigationItem.Place.DESK_DAY);
    }

    @Singleton
    NavigationItem pushWishes() {
        return NavigationItem.of(
                        "push.wishes", PushPaths.WISHES, 195, "station", "institution", "centre", "head-station")
                .at(NavigationItem.Place.DESK_OFFICE);
    }
}
