package io.qiqiao.qualifying;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the platform is. */
@Singleton
public class Today {

    private final Clock clock;

    Today(Clock clock, @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.clock = clock.withZone(ZoneId.of(zone));
    }

    public LocalDate get() {
        return LocalDate.now(clock);
    }
}
