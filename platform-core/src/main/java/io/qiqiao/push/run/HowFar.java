package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far a run is in all tenants together.
 *
 * @param tenants how many take part
 * @param finished how many of them have ended
 * @param done how many enterprises were looked at, of {@code total} known so far
 */
@Serdeable
public record HowFar(long tenants, long finished, long done, long total) {

    boolean isOver() {
        return finished >= tenants;
    }
}
