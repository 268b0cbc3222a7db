package io.qiqiao.web.limit

import io.micronaut.context.annotation.Replaces
import io.micronaut.context.annotation.Requires
import jakarta.inject.Singleton

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** Stands still until it is put forward. */
@Singleton
@Replaces(Clock)
@Requires(property = 'spec.standing-clock')
class StandingClock extends Clock {

    Instant now = Instant.now()
    final ZoneId zone = ZoneOffset.UTC

    @Override
    Clock withZone(ZoneId other) {
        def standing = this
        new Clock() {
            final ZoneId zone = other

            @Override
            Clock withZone(ZoneId another) {
                standing.withZone(another)
            }

            @Override
            Instant instant() {
                standing.now
            }
        }
    }

    @Override
    Instant instant() {
        now
    }

    void forward(Duration by) {
        now += by
    }
}
