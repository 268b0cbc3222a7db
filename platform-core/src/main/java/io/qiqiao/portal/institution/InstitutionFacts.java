package io.qiqiao.portal.institution;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.portal.wording.Links;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about an institution besides what it offers. */
@Singleton
final class InstitutionFacts {

    private final Vocabularies vocabularies;
    private final Places places;

    InstitutionFacts(Vocabularies vocabularies, Places places) {
        this.vocabularies = vocabularies;
        this.places = places;
    }

    List<Fact> facts(Institution institution, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "portal.institution.credit-code", institution.creditCode());
        add(facts, "portal.institution.contact", institution.contactPerson());
        add(facts, "portal.institution.address", institution.address());
        findSome(institution.coverage())
                .ifPresent(codes -> facts.add(Fact.of("portal.institution.coverage", places.names(codes))));
        findSome(institution.categories())
                .ifPresent(codes -> facts.add(Fact.of("portal.institution.does", names(codes, ui))));
        findSome(institution.qualifications())
                .ifPresent(words -> facts.add(
                        Fact.of("portal.institution.qualifications", String.join(ui.text("portal.and"), words))));
        add(facts, "portal.institution.parent", institution.parent());
        findSome(institution.stations())
                .ifPresent(words ->
                        facts.add(Fact.of("portal.institution.stations", String.join(ui.text("portal.and"), words))));
        Optional.ofNullable(institution.assetsFen())
                .map(fen -> Fact.of("portal.institution.assets", ui.words().money(fen)))
                .ifPresent(facts::add);
        Optional.ofNullable(institution.floorAreaSquareMetres())
                .map(area -> Label.of("portal.square-metres", area))
                .map(area -> Fact.of("portal.institution.floor-area", area))
                .ifPresent(facts::add);
        add(facts, "portal.institution.email", institution.email());
        Links.findSite(institution.website())
                .map(site -> Fact.of("portal.institution.website", site).leading(site))
                .ifPresent(facts::add);
        return facts;
    }

    private String names(List<String> categories, Ui ui) {
        return categories.stream()
                .map(code -> vocabularies.categories().name(code, ui.locale()))
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
