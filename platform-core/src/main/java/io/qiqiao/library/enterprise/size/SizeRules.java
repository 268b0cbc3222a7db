package io.qiqiao.library.enterprise.size;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules, with where they come from and since when they hold.
 *
 * @param status {@code draft}, {@code in-force} or {@code lapsed}
 * @param validTo the last day, or null while no end is known
 * @param analogy industries the rules do not name and that follow one they do name
 */
@Serdeable
public record SizeRules(
        String id,
        String title,
        String number,
        String article,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Analogy analogy,
        List<Rule> industries) {

    /** Industries outside the rules, and the item they follow. */
    @Serdeable
    public record Analogy(String item, List<String> codes) {}

    /**
     * What the rules say of one industry.
     *
     * @param item its number in the article
     * @param codes of GB/T 4754 it covers, with all below them
     * @param large the least of each figure a large enterprise has; all of them at once
     */
    @Serdeable
    public record Rule(
            String item,
            String zh,
            String en,
            List<String> codes,
            Map<String, BigDecimal> large,
            Map<String, BigDecimal> medium,
            Map<String, BigDecimal> small) {

        /** The figures this industry is measured by. */
        List<Indicator> indicators() {
            return Arrays.stream(Indicator.values())
                    .filter(each -> small.containsKey(each.code()))
                    .toList();
        }

        /** The least that {@code reached} asks for. */
        BigDecimal floor(SizeClass reached, Indicator indicator) {
            Map<String, BigDecimal> floors = switch (reached) {
                case LARGE -> large;
                case MEDIUM -> medium;
                case SMALL -> small;
                case MICRO -> Map.of();
            };
            return floors.getOrDefault(indicator.code(), BigDecimal.ZERO);
        }

        /** The class of these figures, where {@code missing} stands for those nobody knows. */
        SizeClass classify(Figures figures, BigDecimal missing) {
            return SizeClass.REACHED.stream()
                    .filter(each -> indicators().stream()
                            .allMatch(indicator ->
                                    figures.find(indicator).orElse(missing).compareTo(floor(each, indicator)) >= 0))
                    .findFirst()
                    .orElse(SizeClass.MICRO);
        }
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Rule get(String item) {
        return industries.stream()
                .filter(rule -> rule.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** The rule of an industry, given its code and those above it. */
    Optional<Rule> findRule(List<String> path) {
        Optional<Rule> own = industries.stream()
                .filter(rule -> rule.codes().stream().anyMatch(path::contains))
                .findFirst();
        return own.isPresent() || !isByAnalogy(path) ? own : Optional.of(get(analogy.item()));
    }

    boolean isByAnalogy(List<String> path) {
        return analogy.codes().stream().anyMatch(path::contains);
    }
}
