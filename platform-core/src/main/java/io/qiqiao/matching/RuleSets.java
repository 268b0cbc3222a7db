package io.qiqiao.matching;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The rule sets of matching, and which of them is in force today. */
@Singleton
public class RuleSets {

    private static final String PLACE = "classpath:reference/matching-rules.json";

    private final List<RuleSet> all;
    private final Clock clock;
    private final ZoneId zone;

    RuleSets(
            ObjectMapper json,
            ResourceResolver resources,
            Clock clock,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        try (InputStream stream = resources.getResourceAsStream(PLACE).orElseThrow()) {
            this.all = List.copyOf(Objects.requireNonNull(json.readValue(stream, Argument.listOf(RuleSet.class))));
        } catch (IOException broken) {
            throw new UncheckedIOException(PLACE, broken);
        }
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** @throws IllegalStateException when none is */
    public RuleSet current() {
        LocalDate today = today();
        return all.stream()
                .filter(set -> set.isInForce(today))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule set of matching is in force on " + today));
    }

    /** The set under which something was begun; the one in force where it is gone. */
    public RuleSet of(String version) {
        return all.stream()
                .filter(set -> set.version().equals(version))
                .findFirst()
                .orElseGet(this::current);
    }

    /** The day it is where the platform is at home. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
