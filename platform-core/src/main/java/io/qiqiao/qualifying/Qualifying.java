package io.qiqiao.qualifying;

import io.qiqiao.eligibility.Assessing;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.eligibility.fact.Facts;
import io.qiqiao.library.enterprise.EnterpriseFacts;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.publication.Publication;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise can get: every policy that reaches its tenant and says who qualifies, with its answer. One that
 * holds no more, or for which nobody can apply any more, is left out.
 */
@Singleton
public class Qualifying {

    private static final int PART = 200;

    /** What is open first, then by the last day to apply. */
    private static final Comparator<PolicyAnswer> ORDER = Comparator.comparing(PolicyAnswer::standing)
            .thenComparing(answer -> answer.findDeadline().orElse(LocalDate.MAX))
            .thenComparing(answer -> answer.assessment().lacking().size())
            .thenComparing(answer -> answer.publication().id());

    private final PoliciesAbove policies;
    private final EnterpriseFacts enterprises;
    private final ReadingEligibility reading;
    private final Assessing assessing;
    private final ContentJson json;

    Qualifying(
            PoliciesAbove policies,
            EnterpriseFacts enterprises,
            ReadingEligibility reading,
            Assessing assessing,
            ContentJson json) {
        this.policies = policies;
        this.enterprises = enterprises;
        this.reading = reading;
        this.assessing = assessing;
        this.json = json;
    }

    /** All answers for an enterprise of the current tenant: what it qualifies for first. */
    public List<PolicyAnswer> list(Listing enterprise, LocalDate day) {
        Facts facts = enterprises.of(enterprise);
        List<PolicyAnswer> answers = new ArrayList<>();
        @Nullable UUID after = null;
        List<Publication> part;
        do {
            part = policies.list(after, PART);
            part.forEach(policy -> answer(policy, facts, day)
                    .filter(answer -> isOpen(answer, day))
                    .ifPresent(answers::add));
            after = part.isEmpty() ? null : part.getLast().id();
        } while (part.size() == PART);
        return answers.stream().sorted(ORDER).toList();
    }

    /** Those of {@link #list} with one of these standings. */
    public List<PolicyAnswer> list(Listing enterprise, LocalDate day, Standing standing) {
        return list(enterprise, day).stream()
                .filter(answer -> answer.standing() == standing)
                .toList();
    }

    /** The answer of one policy that reaches the current tenant; empty where there is none, or it asks for nothing. */
    public Optional<PolicyAnswer> find(Listing enterprise, UUID policy, LocalDate day) {
        return policies.find(policy).flatMap(found -> answer(found, enterprises.of(enterprise), day));
    }

    private Optional<PolicyAnswer> answer(Publication publication, Facts facts, LocalDate day) {
        Policy policy = json.read(publication.document(), Policy.class);
        return reading.find(policy.eligibility())
                .map(eligibility -> new PolicyAnswer(
                        publication,
                        policy,
                        eligibility,
                        assessing.assess(eligibility, facts, day),
                        policy.findWindow(day).orElse(null)));
    }

    private static boolean isOpen(PolicyAnswer answer, LocalDate day) {
        LocalDate expires = answer.policy().expires();
        Period window = answer.window();
        return (expires == null || !expires.isBefore(day)) && (window == null || !window.isOver(day));
    }
}
