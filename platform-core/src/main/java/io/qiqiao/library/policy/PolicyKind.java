package io.qiqiao.library.policy;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The library of policies and regulations. They are the bureau's, whoever of its staff enters them. */
@Singleton
public class PolicyKind implements ListingKind<Policy> {

    public static final String NAME = "policy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "policies";
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
        return new Settled<>(content, PartyRef.BUREAU, List.of());
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
                        content.materials()))
                .withExpires(content.expires());
    }
}
