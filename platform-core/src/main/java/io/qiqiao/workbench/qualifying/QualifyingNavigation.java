package io.qiqiao.workbench.qualifying;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Where an enterprise finds what it can get. */
@Factory
class QualifyingNavigation {

    @Singleton
    @Named("checkup")
    NavigationItem checkup() {
        return NavigationItem.of("qualifying.checkup.nav", QualifyingPaths.OWN, 105, "enterprise")
                .at(NavigationItem.Place.DESK_DAY);
    }
}
