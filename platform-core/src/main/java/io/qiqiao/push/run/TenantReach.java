package io.qiqiao.push.run;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How far a run is in one tenant.
 *
 * @param state {@code sent}, {@code running}, {@code done} or {@code overtaken} where there was nothing to do
 */
@Serdeable
@Introspected
public record TenantReach(String tenant, String state, long done, long total) {

    boolean isOver() {
        return state.equals("done") || state.equals("overtaken");
    }
}
