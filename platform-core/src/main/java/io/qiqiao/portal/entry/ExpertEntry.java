package io.qiqiao.portal.entry;

import io.qiqiao.library.expert.Expert;
import io.qiqiao.library.expert.ExpertKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.Terms;
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
import java.util.stream.Stream;

/** An expert in a list: title, employer, what they know best, at what price, where. */
@Singleton
final class ExpertEntry implements Entry {

    private static final int SPECIALITIES_SHOWN = 4;

    private final ContentJson json;
    private final Owners owners;
    private final Places places;

    ExpertEntry(ContentJson json, Owners owners, Places places) {
        this.json = json;
        this.owners = owners;
        this.places = places;
    }

    @Override
    public String kind() {
        return ExpertKind.NAME;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String path() {
        return "/experts";
    }

    @Override
    public Item item(Publication record, Ui ui) {
        Expert expert = json.read(record.document(), Expert.class);
        return new Item(
                path() + "/" + record.id(),
                record.title(),
                Objects.requireNonNullElse(expert.summary(), ""),
                List.of(Tag.of(Tone.ACCENT, "portal.kind.expert")),
                above(record, expert),
                facts(expert),
                List.of());
    }

    @Override
    public EntryCells cells(Publication record, Ui ui) {
        Expert expert = json.read(record.document(), Expert.class);
        String fee = expert.fee();
        String price =
                Boolean.TRUE.equals(expert.free()) ? ui.text("portal.fee.free") : fee == null ? "" : Terms.few(fee);
        return new EntryCells(
                places.allNames(null, record.region()), Objects.requireNonNullElse(expert.employer(), ""), price, "");
    }

    private List<Label> above(Publication record, Expert expert) {
        List<Label> above = new ArrayList<>();
        Stream.of(expert.professionalTitle(), expert.employer())
                .filter(Objects::nonNull)
                .map(Label::text)
                .forEach(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private List<Fact> facts(Expert expert) {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(expert.specialities())
                .filter(some -> !some.isEmpty())
                .map(some -> some.stream().limit(SPECIALITIES_SHOWN).collect(Collectors.joining("、")))
                .map(some -> Fact.of("portal.expert.specialities", some))
                .ifPresent(facts::add);
        if (Boolean.TRUE.equals(expert.free())) {
            facts.add(Fact.of("portal.fee", Label.of("portal.fee.free")));
        }
        Optional.ofNullable(expert.region())
                .map(region -> Fact.of("portal.where", places.fullName(region)))
                .ifPresent(facts::add);
        return facts;
    }
}
