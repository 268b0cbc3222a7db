package io.qiqiao.portal.expert;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.library.expert.Expert;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.Spans;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about an expert besides what they know best. */
@Singleton
final class ExpertFacts {

    private final Vocabularies vocabularies;
    private final Industries industries;
    private final Places places;

    ExpertFacts(Vocabularies vocabularies, Industries industries, Places places) {
        this.vocabularies = vocabularies;
        this.industries = industries;
        this.places = places;
    }

    List<Fact> facts(Expert expert, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        findSome(expert.categories())
                .map(codes -> Fact.of("portal.expert.does", categories(codes, ui)))
                .ifPresent(facts::add);
        findSome(expert.industries())
                .map(codes -> Fact.of("portal.expert.industries", industries(codes, ui)))
                .ifPresent(facts::add);
        findSome(expert.coverage())
                .map(codes -> Fact.of("portal.expert.coverage", places.names(codes)))
                .ifPresent(facts::add);
        Optional.ofNullable(expert.rank())
                .map(code -> vocabularies.get("professional-ranks").name(code, ui.locale()))
                .map(rank -> Fact.of("portal.expert.rank", rank))
                .ifPresent(facts::add);
        Spans.find(expert.term(), ui)
                .map(term -> Fact.of("portal.expert.term", term))
                .ifPresent(facts::add);
        add(facts, "portal.expert.letter", expert.letterNumber());
        if (Boolean.TRUE.equals(expert.reviewer())) {
            facts.add(Fact.of("portal.expert.reviewer", Label.of("portal.expert.reviewer.yes")));
        }
        add(facts, "portal.expert.availability", expert.availability());
        add(facts, "portal.expert.email", expert.email());
        Optional.ofNullable(expert.region())
                .map(region -> Fact.of("portal.where", places.fullName(region)))
                .ifPresent(facts::add);
        return facts;
    }

    private String categories(List<String> codes, Ui ui) {
        return codes.stream()
                .map(code -> vocabularies.categories().name(code, ui.locale()))
                .collect(Collectors.joining(ui.text("portal.and")));
    }

    private String industries(List<String> codes, Ui ui) {
        return codes.stream()
                .map(code -> industries.find(code).map(Industry::name).orElse(code))
                .collect(Collectors.joining(ui.text("portal.and")));
    }

    private static void add(List<Fact> facts, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.add(Fact.of(key, words));
        }
    }

    private static Optional<List<String>> findSome(@Nullable List<String> values) {
        return Optional.ofNullable(values).filter(some -> !some.isEmpty());
    }
}
