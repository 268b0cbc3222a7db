package io.qiqiao.portal.expert;

import io.qiqiao.library.expert.Expert;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.text.RunningText;
import io.qiqiao.portal.wording.Links;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.StaleNotices;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.Page;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of an expert: who it is, whom they advise, at what price, how soon and how to ask come first. */
@Singleton
final class ShowingAnExpert {

    private final ContentJson json;
    private final Owners owners;
    private final Places places;
    private final Reader reader;
    private final ExpertFacts facts;
    private final StaleNotices stale;

    ShowingAnExpert(
            ContentJson json, Owners owners, Places places, Reader reader, ExpertFacts facts, StaleNotices stale) {
        this.stale = stale;
        this.json = json;
        this.owners = owners;
        this.places = places;
        this.reader = reader;
        this.facts = facts;
    }

    Page page(Publication record, Ui ui) {
        Expert expert = json.read(record.document(), Expert.class);
        ExpertPage model = new ExpertPage(
                record.title(),
                Objects.requireNonNullElse(expert.summary(), ""),
                tags(expert),
                above(record, expert),
                stale.of(record, ui),
                head(record, expert, ui),
                Objects.requireNonNullElse(expert.specialities(), List.of()),
                RunningText.of(expert.text()),
                facts.facts(expert, ui),
                Label.of("portal.published", ui.words().date(record.publishedAt())));
        return Page.of("portal/expert", model, Label.text(record.title()))
                .under("portal.home", "/")
                .under("portal.experts", "/experts");
    }

    /** An expert whose term is over is told as such, not as one whom the tenant still appoints. */
    private List<Tag> tags(Expert expert) {
        Stream<Tag> over = Optional.ofNullable(expert.term())
                .filter(term -> term.isOver(reader.today()))
                .map(term -> Tag.of(Tone.NEUTRAL, "portal.expert.over"))
                .stream();
        return Stream.concat(Stream.of(Tag.of(Tone.ACCENT, "portal.kind.expert")), over)
                .toList();
    }

    private List<Label> above(Publication record, Expert expert) {
        List<Label> above = new ArrayList<>();
        Stream.of(expert.professionalTitle(), expert.employer(), expert.position())
                .filter(Objects::nonNull)
                .map(Label::text)
                .forEach(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }

    private List<Fact> head(Publication record, Expert expert, Ui ui) {
        List<Fact> head = new ArrayList<>();
        add(
                head,
                "portal.for-whom",
                "target",
                Optional.ofNullable(expert.audience()).map(Label::text).orElseGet(() -> where(expert)));
        findFee(expert).ifPresent(fee -> add(head, "portal.fee", "money", fee));
        if (expert.timeLimit() != null) {
            add(head, "portal.how-long", "clock", Label.text(expert.timeLimit()));
        }
        head.add(contact(record, expert));
        return head;
    }

    private Label where(Expert expert) {
        return expert.coverage() == null || expert.coverage().isEmpty()
                ? Label.of("portal.everywhere")
                : places.names(expert.coverage());
    }

    private static Optional<Label> findFee(Expert expert) {
        return Boolean.TRUE.equals(expert.free())
                ? Optional.of(Label.of("portal.fee.free"))
                : Optional.ofNullable(expert.fee()).map(Label::text);
    }

    private Fact contact(Publication record, Expert expert) {
        @Nullable String phone = expert.phone();
        if (phone != null) {
            return Fact.of("portal.how-to-get", phone)
                    .with("phone")
                    .leading(Links.findPhone(phone).orElse(""));
        }
        return expert.email() == null
                ? Fact.of("portal.how-to-get", Label.of("portal.expert.through", owners.name(record.tenant())))
                        .with("institution")
                        .note(Label.of("portal.expert.no-contact"))
                : Fact.of("portal.how-to-get", expert.email()).with("mail");
    }

    private static void add(List<Fact> facts, String key, String icon, Label value) {
        facts.add(Fact.of(key, value).with(icon));
    }
}
