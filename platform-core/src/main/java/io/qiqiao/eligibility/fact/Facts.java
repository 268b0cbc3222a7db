package io.qiqiao.eligibility.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an enterprise has told, by the fact's code. What is not there is unknown. */
public record Facts(Map<String, KnownFact> known) {

    public Facts {
        known = Map.copyOf(known);
    }

    /** Nothing is known. */
    public static Facts none() {
        return new Facts(Map.of());
    }

    public Optional<FactValue> find(String code) {
        return Optional.ofNullable(known.get(code)).map(KnownFact::value);
    }

    public Optional<FactSource> findSource(String code) {
        return Optional.ofNullable(known.get(code)).map(KnownFact::source);
    }

    /** The same with one fact known besides, or otherwise. */
    public Facts with(String code, KnownFact fact) {
        Map<String, KnownFact> all = new LinkedHashMap<>(known);
        all.put(code, fact);
        return new Facts(all);
    }

    /** The same with one fact unknown. */
    public Facts without(String code) {
        Map<String, KnownFact> all = new LinkedHashMap<>(known);
        all.remove(code);
        return new Facts(all);
    }
}
