package io.qiqiao.portal.entry;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.institution.Institution;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service institution in a list: what it is, what it does, where, how to reach it. */
@Singleton
final class InstitutionEntry implements Entry {

    private static final int CATEGORIES_SHOWN = 4;

    private final ContentJson json;
    private final Owners owners;
    private final Places places;
    private final Vocabularies vocabularies;

    InstitutionEntry(ContentJson json, Owners owners, Places places, Vocabularies vocabularies) {
        this.json = json;
        this.owners = owners;
        this.places = places;
        this.vocabularies = vocabularies;
    }

    @Override
    public String kind() {
        return InstitutionKind.NAME;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String path() {
        return "/institutions";
    }

    @Override
    public Item item(Publication record, Ui ui) {
        Institution institution = json.read(record.document(), Institution.class);
        return new Item(
                path() + "/" + record.id(),
                record.title(),
                Objects.requireNonNullElse(institution.summary(), ""),
                List.of(Tag.of(Tone.ACCENT, "portal.kind.institution")),
                above(record, institution, ui),
                facts(institution, ui),
                List.of());
    }

    @Override
    public EntryCells cells(Publication record, Ui ui) {
        return new EntryCells(places.allNames(null, record.region()), record.title(), "", "");
    }

    private List<Label> above(Publication record, Institution institution, Ui ui) {
        List<Label> above = new ArrayList<>();
        if (institution.kind() != null) {
            above.add(Label.text(vocabularies.get("institution-kinds").name(institution.kind(), ui.locale())));
        }
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private List<Fact> facts(Institution institution, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(institution.categories())
                .filter(categories -> !categories.isEmpty())
                .map(categories -> Fact.of("portal.institution.does", names(categories, ui)))
                .ifPresent(facts::add);
        Optional.ofNullable(institution.region())
                .map(region -> Fact.of("portal.where", places.fullName(region)))
                .ifPresent(facts::add);
        Optional.ofNullable(institution.phone())
                .map(phone -> Fact.of("portal.phone", phone))
                .ifPresent(facts::add);
        return facts;
    }

    private String names(List<String> categories, Ui ui) {
        return categories.stream()
                .limit(CATEGORIES_SHOWN)
                .map(code -> vocabularies.categories().name(code, ui.locale()))
                .collect(Collectors.joining("、"));
    }
}
