package io.qiqiao.library.policy;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.RecordRef;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The library of policies and regulations. They are the bureau's, whoever of its staff enters them. */
@Singleton
public class PolicyKind implements ListingKind<Policy> {

    public static final String NAME = "policy";

    /** Types that stand by themselves, and belong to no other text. */
    private static final Set<String> WHOLE_TEXTS = Set.of("policy", "regulation");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "policies";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Class<Policy> contentType() {
        return Policy.class;
    }

    @Override
    public Permission editing() {
        return Permission.POLICY_EDIT;
    }

    @Override
    public Permission publishing() {
        return Permission.POLICY_PUBLISH;
    }

    @Override
    public List<FieldProblem> problems(Policy content) {
        List<FieldProblem> problems = new ArrayList<>();
        ordered("expires", content.effectiveFrom(), content.expires(), problems);
        ordered("applicationTo", content.applicationFrom(), content.applicationTo(), problems);
        boolean asks = content.belongsTo() != null && !content.belongsTo().isEmpty();
        if (asks && (content.type() == null || WHOLE_TEXTS.contains(content.type()))) {
            problems.add(FieldProblem.of("belongsTo", "policy.belongs-to-nothing"));
        }
        boolean twice = content.rounds() != null
                && !content.rounds().isEmpty()
                && (content.applicationFrom() != null || content.applicationTo() != null);
        if (twice) {
            problems.add(FieldProblem.of("rounds", "policy.rounds-and-window"));
        }
        return problems;
    }

    private static void ordered(
            String field, @Nullable LocalDate from, @Nullable LocalDate to, List<FieldProblem> problems) {
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(FieldProblem.of(field, "policy.ends-before-it-begins", to, from));
        }
    }

    @Override
    public Settled<Policy> settle(UUID id, Policy content, PartyRef sender) {
        refuseItself("belongsTo", id, content.belongsTo());
        refuseItself("replacedBy", id, content.replacedBy());
        refuseItself("higherTexts", id, content.higherTexts());
        return new Settled<>(content, PartyRef.BUREAU, List.of());
    }

    private static void refuseItself(String field, UUID id, @Nullable List<RecordRef> references) {
        if (references != null
                && references.stream().anyMatch(reference -> id.toString().equals(reference.id()))) {
            throw Refusal.invalid(field, "policy.refers-to-itself");
        }
    }

    @Override
    public SearchDocument found(SearchDocument plain, Policy content) {
        return plain.withSummary(Objects.requireNonNullElse(content.summary(), ""))
                .withText(joined(
                        content.documentNumber(),
                        content.issuer(),
                        content.benefit(),
                        content.eligibilityText(),
                        content.text(),
                        content.howToApply(),
                        content.materials(),
                        content.clauses() == null
                                ? null
                                : content.clauses().stream()
                                        .map(each -> joined(each.clause(), each.about()))
                                        .toList()))
                .withExpires(content.expires());
    }
}
