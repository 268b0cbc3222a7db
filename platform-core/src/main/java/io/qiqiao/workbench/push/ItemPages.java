package io.qiqiao.workbench.push;

import io.qiqiao.eligibility.Assessment;
import io.qiqiao.eligibility.Finding;
import io.qiqiao.eligibility.Verdict;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.eligibility.wording.FactWording;
import io.qiqiao.push.delivery.Explaining;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.wish.Feedback;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words one item. */
@Singleton
class ItemPages {

    private final Explaining explaining;
    private final PoliciesInForce policies;
    private final EligibilitySentence sentence;
    private final FactWording wording;
    private final InboxPages inbox;

    ItemPages(
            Explaining explaining,
            PoliciesInForce policies,
            EligibilitySentence sentence,
            FactWording wording,
            InboxPages inbox) {
        this.explaining = explaining;
        this.policies = policies;
        this.sentence = sentence;
        this.wording = wording;
        this.inbox = inbox;
    }

    ItemPage of(UUID enterprise, PushedItem item, @Nullable FlashNote flash, Ui ui) {
        Optional<Assessment> assessment = explaining.find(enterprise, item);
        String path = PushPaths.item(item.id());
        return new ItemPage(
                item.title(),
                inbox.tags(item),
                inbox.above(item, ui),
                Label.of("push.item.lead." + item.fit()),
                assessment.map(found -> why(found, ui)).orElse(List.of()),
                item.changed().isEmpty() ? null : changed(item, ui),
                item.isDelivered() ? null : Notice.of(Tone.WARM, "push.item." + item.state()),
                facts(item, ui),
                deeds(item, path),
                path + "/feedback",
                reasons(item),
                item.feedback() == null ? "" : path + "/feedback/withdrawal",
                flash);
    }

    private static Notice changed(PushedItem item, Ui ui) {
        String fields = String.join(
                ui.text("push.and"),
                item.changed().stream()
                        .map(field -> ui.text("policy.field." + field))
                        .toList());
        return new Notice(
                Tone.ACCENT,
                "info",
                Label.of("push.item.changed-title"),
                Label.of("push.item.changed", fields),
                List.of());
    }

    private List<ItemPage.Why> why(Assessment assessment, Ui ui) {
        return assessment.findings().stream()
                .map(finding -> new ItemPage.Why(
                        sentence.print(finding.condition(), ui.locale()),
                        verdict(finding.verdict()),
                        known(finding, assessment.day(), ui)))
                .toList();
    }

    private static Tag verdict(Verdict verdict) {
        Tone tone = switch (verdict) {
            case YES -> Tone.GOOD;
            case UNKNOWN -> Tone.WARM;
            case NO -> Tone.OFF;
        };
        return Tag.of(tone, "push.verdict." + verdict.code());
    }

    private String known(Finding finding, LocalDate day, Ui ui) {
        return finding.findValue()
                .map(value -> ui.text(
                        "push.item.known",
                        finding.condition().fact().name(ui.locale()),
                        wording.say(finding.condition().fact(), value, day, ui.locale())))
                .orElseGet(() -> ui.text(
                        "push.item.not-known", finding.condition().fact().name(ui.locale())));
    }

    private List<Fact> facts(PushedItem item, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        Optional<PolicyInForce> policy = policies.find(item.policy(), item.version());
        policy.map(PolicyInForce::applyTo).ifPresent(last -> facts.add(until("push.item.apply-to", last, ui)));
        policy.map(PolicyInForce::expires).ifPresent(last -> facts.add(until("push.item.expires", last, ui)));
        if (item.consultedAt() != null) {
            facts.add(Fact.of("push.item.consulted", ui.words().dateTime(item.consultedAt())));
        }
        if (item.appliedAt() != null) {
            facts.add(Fact.of("push.item.applied", ui.words().dateTime(item.appliedAt())));
        }
        return facts;
    }

    private static Fact until(String key, LocalDate last, Ui ui) {
        return Fact.of(key, ui.words().date(last)).note(Label.text(ui.words().left(last)));
    }

    private static List<Link> deeds(PushedItem item, String path) {
        List<Link> deeds = new ArrayList<>();
        deeds.add(Link.to("/policies/" + item.policy(), "push.item.read").as(Tone.ACCENT));
        if (item.isDelivered() && item.consultedAt() == null) {
            deeds.add(Link.deed(path + "/consultation", "push.item.consult"));
        }
        if (item.isDelivered() && item.appliedAt() == null) {
            deeds.add(Link.deed(path + "/application", "push.item.apply"));
        }
        deeds.add(Link.deed(
                        path + (item.starred() ? "/star/removal" : "/star"),
                        item.starred() ? "push.item.unstar" : "push.item.star")
                .as(Tone.OFF));
        return deeds;
    }

    private static Field reasons(PushedItem item) {
        List<Control.Option> options = Feedback.REASONS.stream()
                .map(reason ->
                        Control.Option.of(reason, Label.of("push.feedback." + reason), reason.equals(item.feedback())))
                .toList();
        return Field.choice("reason", "push.feedback", Control.Look.RADIOS, options);
    }
}
