package io.qiqiao.portal.policy;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.policy.ApplicationRound;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.text.RunningText;
import io.qiqiao.portal.wording.LocalNotices;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.PolicyStanding;
import io.qiqiao.portal.wording.Spans;
import io.qiqiao.portal.wording.StaleNotices;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.Page;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
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

/** Makes the page of a policy: whether one can apply, what it gives and to whom come before the full text. */
@Singleton
final class ShowingAPolicy {

    private final ContentJson json;
    private final Vocabularies vocabularies;
    private final Owners owners;
    private final Reader reader;
    private final PolicyFacts facts;
    private final RelatedTexts related;
    private final PolicyConditions conditions;
    private final LocalNotices local;
    private final StaleNotices stale;
    private final FileGroups files;

    ShowingAPolicy(
            ContentJson json,
            Vocabularies vocabularies,
            Owners owners,
            Reader reader,
            PolicyFacts facts,
            RelatedTexts related,
            PolicyConditions conditions,
            LocalNotices local,
            StaleNotices stale,
            FileGroups files) {
        this.stale = stale;
        this.files = files;
        this.conditions = conditions;
        this.local = local;
        this.related = related;
        this.json = json;
        this.vocabularies = vocabularies;
        this.owners = owners;
        this.reader = reader;
        this.facts = facts;
    }

    Page page(Publication record, Ui ui) {
        Policy policy = json.read(record.document(), Policy.class);
        PolicyPage model = new PolicyPage(
                record.title(),
                Objects.requireNonNullElse(policy.summary(), ""),
                tags(policy, ui),
                above(record, policy, ui),
                notices(record, policy, ui),
                facts.points(policy, ui),
                Objects.requireNonNullElse(policy.materials(), List.of()),
                RunningText.of(policy.text()),
                facts.facts(policy, ui),
                rounds(policy, ui),
                Objects.requireNonNullElse(policy.clauses(), List.of()),
                related.groups(record, policy),
                conditions.of(record, policy, ui),
                files.of(record),
                Label.of("portal.published", ui.words().date(record.publishedAt())));
        return Page.of("portal/policy", model, Label.text(record.title()))
                .under("portal.home", "/")
                .under("portal.policies", "/policies");
    }

    private List<Notice> notices(Publication record, Policy policy, Ui ui) {
        return Stream.of(
                        local.of(record),
                        stale.of(record, ui),
                        related.findReplaced(policy).stream().toList(),
                        facts.notices(policy, ui))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> rounds(Policy policy, Ui ui) {
        return Objects.requireNonNullElse(policy.rounds(), List.<ApplicationRound>of()).stream()
                .map(round -> new Fact(
                        Label.text(round.name()),
                        Spans.find(round.period(), ui).orElse(Label.text("")),
                        Label.text(Objects.requireNonNullElse(round.note(), "")),
                        "",
                        ""))
                .toList();
    }

    private List<Tag> tags(Policy policy, Ui ui) {
        String type = Objects.requireNonNullElse(policy.type(), "policy");
        return Stream.concat(
                        Stream.of(new Tag(
                                Tone.ACCENT,
                                Label.text(vocabularies.get("policy-types").name(type, ui.locale())))),
                        PolicyStanding.findTag(policy, reader.today(), ui).stream())
                .toList();
    }

    private List<Label> above(Publication record, Policy policy, Ui ui) {
        List<Label> above = new ArrayList<>();
        Optional.ofNullable(policy.documentNumber()).map(Label::text).ifPresent(above::add);
        Optional.ofNullable(policy.classification())
                .map(code -> vocabularies.get("policy-classifications").name(code, ui.locale()))
                .map(Label::text)
                .ifPresent(above::add);
        owners.findElsewhere(record).ifPresent(above::add);
        return above;
    }
}
