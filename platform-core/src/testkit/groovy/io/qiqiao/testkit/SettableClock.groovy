package io.qiqiao.testkit

import io.micronaut.context.annotation.Replaces
import io.micronaut.context.annotation.Requires
import jakarta.inject.Singleton

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.temporal.ChronoUnit

/** A clock that a spec sets: with <code>spec.clock</code> it takes the place of the machine's, whose time it begins with. */
@Singleton
@Replaces(Clock)
@Requires(property = 'spec.clock')
class SettableClock extends Clock {

    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS)

    /** Goes on by {@code time}. */
    void pass(Duration time) {
        now = now + time
    }

    @Override
    ZoneId getZone() {
        ZoneOffset.UTC
    }

    @Override
    Clock withZone(ZoneId zone) {
        fixed(now, zone)
    }

    @Override
    Instant instant() {
        now
    }
}
