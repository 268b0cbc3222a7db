package io.qiqiao.eligibility.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts there are, by code, in the order in which they are offered. */
public final class FactCatalogue {

    private final int version;
    private final Map<String, FactDefinition> byCode;

    private FactCatalogue(int version, Map<String, FactDefinition> byCode) {
        this.version = version;
        this.byCode = byCode;
    }

    /** @throws IllegalArgumentException when a code is there twice, or a formula needs what is not there */
    public static FactCatalogue of(int version, Collection<FactDefinition> facts) {
        Map<String, FactDefinition> byCode = new LinkedHashMap<>();
        for (FactDefinition fact : facts) {
            if (byCode.put(fact.code(), fact) != null) {
                throw new IllegalArgumentException("twice: " + fact.code());
            }
        }
        FactCatalogue catalogue = new FactCatalogue(version, byCode);
        facts.forEach(catalogue::requireWhatItNeeds);
        return catalogue;
    }

    private void requireWhatItNeeds(FactDefinition fact) {
        fact.findFormula()
                .ifPresent(formula -> formula.needs().stream()
                        .filter(code -> find(code)
                                .filter(each -> each.formula() == null && !each.isCustom())
                                .isEmpty())
                        .findFirst()
                        .ifPresent(code -> {
                            throw new IllegalArgumentException(fact.code() + " needs " + code);
                        }));
    }

    /** Rises whenever a fact is added, removed or means something else. */
    public int version() {
        return version;
    }

    public Optional<FactDefinition> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws IllegalArgumentException when there is no such fact */
    public FactDefinition get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no fact " + code));
    }

    public List<FactDefinition> list() {
        return List.copyOf(byCode.values());
    }

    /** Those that enterprises tell, and that do not follow from others. */
    public List<FactDefinition> listTold() {
        return byCode.values().stream().filter(fact -> fact.formula() == null).toList();
    }

    /** The facts that must be told for {@code fact} to be known: itself, or what its formula needs. */
    public List<FactDefinition> listNeeded(FactDefinition fact) {
        return fact.findFormula()
                .map(formula -> formula.needs().stream().map(this::get).toList())
                .orElse(List.of(fact));
    }

    /** These facts and those that a policy brings along; one that is there already stays as it is. */
    public FactCatalogue with(Collection<FactDefinition> custom) {
        if (custom.isEmpty()) {
            return this;
        }
        Map<String, FactDefinition> all = new LinkedHashMap<>(byCode);
        custom.forEach(fact -> all.putIfAbsent(fact.code(), fact));
        return new FactCatalogue(version, all);
    }
}
