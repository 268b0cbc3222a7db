package io.qiqiao.library.enterprise.size;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.library.enterprise.size.SizeRules.Rule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes the size class of an enterprise by the rules that hold today. A figure that is missing is neither zero nor
 * enough: the class is known only where no value of it would change the class.
 */
@Singleton
public class Sizing {

    /** All versions, the newest first. A new version is a new file, so that what was computed stays explainable. */
    private static final List<String> VERSIONS = List.of("sme-2011");

    private static final BigDecimal BOUNDLESS = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final String INDUSTRY = "industry";

    private final List<SizeRules> versions;
    private final Industries industries;
    private final Clock clock;

    Sizing(ObjectMapper json, ResourceResolver resources, Industries industries, Clock clock) {
        this.versions =
                VERSIONS.stream().map(name -> read(json, resources, name)).toList();
        this.industries = industries;
        this.clock = clock;
    }

    private static SizeRules read(ObjectMapper json, ResourceResolver resources, String name) {
        String place = "classpath:reference/sizes/" + name + ".json";
        try (InputStream stream = resources.getResourceAsStream(place).orElseThrow()) {
            return Objects.requireNonNull(json.readValue(stream, SizeRules.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }

    /** The rules that hold today. */
    public SizeRules rules() {
        LocalDate today = LocalDate.now(clock);
        return versions.stream().filter(rules -> rules.hold(today)).findFirst().orElseThrow();
    }

    /** The size of an enterprise with these figures, today. */
    public Size of(Figures figures) {
        SizeRules rules = rules();
        List<String> path =
                Optional.ofNullable(figures.industry()).map(industries::listPath).orElseGet(List::of).stream()
                        .map(Industry::code)
                        .toList();
        return rules.findRule(path)
                .map(rule -> of(rules, rule, rules.isByAnalogy(path), figures))
                // No industry, or one so wide that several rules divide it among them.
                .orElseGet(() -> new Size.Unknown(withIndustry(figures)));
    }

    private static Size of(SizeRules rules, Rule rule, boolean byAnalogy, Figures figures) {
        SizeClass least = rule.classify(figures, BigDecimal.ZERO);
        SizeClass most = rule.classify(figures, BOUNDLESS);
        return least == most
                ? new Size.Known(least, rules, rule, byAnalogy, figures)
                : new Size.Unknown(missing(rule.indicators(), figures).toList());
    }

    private static List<String> withIndustry(Figures figures) {
        return Stream.concat(Stream.of(INDUSTRY), missing(List.of(Indicator.values()), figures))
                .toList();
    }

    private static Stream<String> missing(List<Indicator> indicators, Figures figures) {
        return indicators.stream()
                .filter(indicator -> figures.find(indicator).isEmpty())
                .map(Indicator::field);
    }
}
