package io.qiqiao.codes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list of terms from which a field takes its values. */
public record Vocabulary(String name, List<Term> terms) {

    public Vocabulary {
        terms = List.copyOf(terms);
    }

    public Optional<Term> find(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** The term that has this code, or this name in Chinese or English. */
    public Optional<Term> findByCodeOrName(String text) {
        return find(text)
                .or(() -> terms.stream()
                        .filter(term -> term.zh().equals(text) || term.en().equalsIgnoreCase(text))
                        .findFirst());
    }

    /** The name of {@code code} in the reader's language; the code itself when it has no term. */
    public String name(String code, Locale locale) {
        return find(code).map(term -> term.name(locale)).orElse(code);
    }
}
