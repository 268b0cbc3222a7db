package io.qiqiao.portal.entry;

import io.qiqiao.library.layout.Period;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.PolicyStanding;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy in a list: who issued it and when, what it gives, whether it can be applied for now. */
@Singleton
final class PolicyEntry implements Entry {

    private final ContentJson json;
    private final Owners owners;
    private final Places places;
    private final Reader reader;

    PolicyEntry(ContentJson json, Owners owners, Places places, Reader reader) {
        this.places = places;
        this.json = json;
        this.owners = owners;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return PolicyKind.NAME;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String path() {
        return "/policies";
    }

    @Override
    public Item item(Publication record, Ui ui) {
        Policy policy = json.read(record.document(), Policy.class);
        return new Item(
                path() + "/" + record.id(),
                record.title(),
                Objects.requireNonNullElse(policy.summary(), ""),
                tags(policy, ui),
                above(record, policy),
                facts(policy, ui),
                List.of());
    }

    @Override
    public EntryCells cells(Publication record, Ui ui) {
        Policy policy = json.read(record.document(), Policy.class);
        return new EntryCells(
                places.allNames(null, record.region()),
                Objects.requireNonNullElse(policy.issuer(), ""),
                "",
                policy.findWindow(reader.today())
                        .map(Period::to)
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private List<Tag> tags(Policy policy, Ui ui) {
        return Stream.concat(
                        Stream.of(Tag.of(Tone.ACCENT, "portal.kind.policy")),
                        PolicyStanding.findTag(policy, reader.today(), ui).stream())
                .toList();
    }

    private List<Label> above(Publication record, Policy policy) {
        List<Label> above = new ArrayList<>();
        Optional.ofNullable(policy.issuer()).map(Label::text).ifPresent(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private static List<Fact> facts(Policy policy, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        Optional.ofNullable(policy.date())
                .map(day -> Fact.of("portal.policy.issued", ui.words().date(day)))
                .ifPresent(facts::add);
        Optional.ofNullable(policy.documentNumber())
                .map(number -> Fact.of("portal.policy.number", number))
                .ifPresent(facts::add);
        return facts;
    }
}
