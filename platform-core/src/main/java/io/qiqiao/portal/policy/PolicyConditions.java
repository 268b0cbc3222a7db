package io.qiqiao.portal.policy;

import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.eligibility.wording.Checklist;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.publication.Publication;
import io.qiqiao.qualifying.OwnEnterprise;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.qualifying.Qualifying;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a policy asks, as a checklist: for whoever acts for an enterprise, with how each condition stands for it. */
@Singleton
final class PolicyConditions {

    private final OwnEnterprise own;
    private final Qualifying qualifying;
    private final ReadingEligibility reading;
    private final Checklist checklist;
    private final Today today;

    PolicyConditions(
            OwnEnterprise own, Qualifying qualifying, ReadingEligibility reading, Checklist checklist, Today today) {
        this.own = own;
        this.qualifying = qualifying;
        this.reading = reading;
        this.checklist = checklist;
        this.today = today;
    }

    PolicyPage.Conditions of(Publication record, Policy policy, Ui ui) {
        return reading.find(policy.eligibility())
                .map(asked -> own.find()
                        .flatMap(enterprise -> answered(enterprise, record, ui))
                        .orElseGet(() -> new PolicyPage.Conditions(checklist.rows(asked, ui), null)))
                .orElseGet(() -> new PolicyPage.Conditions(List.of(), null));
    }

    /** Empty for a policy that is of another part of the tree, and so not meant for the enterprise. */
    private Optional<PolicyPage.Conditions> answered(Listing enterprise, Publication record, Ui ui) {
        return qualifying
                .find(enterprise, record.id(), today.get())
                .map(answer ->
                        new PolicyPage.Conditions(checklist.rows(answer.assessment(), ui), notice(enterprise, answer)));
    }

    private static Notice notice(Listing enterprise, PolicyAnswer answer) {
        Standing standing = answer.standing();
        String path = "/work/enterprises/" + enterprise.id() + "/policies/"
                + answer.publication().id();
        Link more = standing == Standing.UNKNOWN
                ? Link.to(path + "#supply", "qualifying.answer.to-supply").as(Tone.ACCENT)
                : Link.to(path, "qualifying.answer.to-look");
        Tone tone = switch (standing) {
            case ELIGIBLE -> Tone.GOOD;
            case NEAR, UNKNOWN -> Tone.WARM;
            case OUT -> Tone.NEUTRAL;
        };
        return Notice.of(tone, "qualifying.answer." + standing.code(), more);
    }
}
