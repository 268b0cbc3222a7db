package io.qiqiao.registration.consent;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The purposes persons are asked to agree to. The words of each are the message {@code registration.consent.<purpose>};
 * its version is data, raised whenever the words change what is agreed to.
 */
@Singleton
public class Purposes {

    private final Map<String, String> versions = new LinkedHashMap<>();

    Purposes() {
        ReferenceRows.of("reference/consents.csv").forEach(row -> versions.put(row.getFirst(), row.getLast()));
    }

    public List<String> list() {
        return List.copyOf(versions.keySet());
    }

    public boolean has(String purpose) {
        return versions.containsKey(purpose);
    }

    /** Which text is shown today. */
    String version(String purpose) {
        String version = versions.get(purpose);
        if (version == null) {
            throw new IllegalArgumentException("nobody is asked for " + purpose);
        }
        return version;
    }
}
