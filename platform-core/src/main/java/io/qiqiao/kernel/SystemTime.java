package io.qiqiao.kernel;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@Factory
final class SystemTime {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
