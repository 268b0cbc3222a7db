package io.qiqiao.push.rule;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The versions of the rules of push. */
@Singleton
public class PushRuleSet {

    /** All versions, the newest first; a new version is a new file. */
    private static final List<String> VERSIONS = List.of("push-2026");

    private final List<PushRules> versions;
    private final Clock clock;

    PushRuleSet(ObjectMapper json, ResourceResolver resources, Clock clock) {
        this.versions =
                VERSIONS.stream().map(name -> read(json, resources, name)).toList();
        this.clock = clock;
    }

    /** The rules that hold today. */
    public PushRules rules() {
        LocalDate today = LocalDate.now(clock);
        return versions.stream().filter(rules -> rules.hold(today)).findFirst().orElseThrow();
    }

    private static PushRules read(ObjectMapper json, ResourceResolver resources, String name) {
        String place = "classpath:reference/push/" + name + ".json";
        try (InputStream stream = resources.getResourceAsStream(place).orElseThrow()) {
            return Objects.requireNonNull(json.readValue(stream, PushRules.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }
}
