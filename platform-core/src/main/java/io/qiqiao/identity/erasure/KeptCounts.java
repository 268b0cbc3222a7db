package io.qiqiao.identity.erasure;

import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much the control data keep about a person. */
@Introspected
record KeptCounts(long memberships, long sessions, long keys, long factors, long identities, long devices) {

    Map<String, Long> byName() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("memberships", memberships);
        all.put("sessions", sessions);
        all.put("keys", keys);
        all.put("factors", factors);
        all.put("identities", identities);
        all.put("devices", devices);
        return all;
    }
}
