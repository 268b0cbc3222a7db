package io.qiqiao.library.expert;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.codes.Masking;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The library of experts. They are appointed by the tenant, and their records are its own. */
@Singleton
public class ExpertKind implements ListingKind<Expert> {

    public static final String NAME = "expert";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "experts";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Class<Expert> contentType() {
        return Expert.class;
    }

    @Override
    public Permission editing() {
        return Permission.EXPERT_EDIT;
    }

    @Override
    public Permission publishing() {
        return Permission.EXPERT_EDIT;
    }

    @Override
    public Permission seeing() {
        return Permission.EXPERT_SEE;
    }

    @Override
    public List<FieldProblem> problems(Expert content) {
        List<FieldProblem> problems = new ArrayList<>();
        if (content.mayBeContacted() && content.contactConsentOn() == null) {
            problems.add(FieldProblem.of("contactConsentOn", "expert.consent-without-day"));
        }
        if (content.letterNumber() != null && content.term() == null) {
            problems.add(FieldProblem.of("term", "expert.letter-without-term"));
        }
        return problems;
    }

    @Override
    public Settled<Expert> settle(UUID id, Expert content, PartyRef sender) {
        return new Settled<>(content, PartyRef.BUREAU, List.of());
    }

    /** Who only looks through a list is told neither numbers nor conflicts. */
    @Override
    public Expert masked(Expert content) {
        Expert quiet = content.withConflicts(null).withEmail(null);
        return content.phone() == null ? quiet : quiet.withPhone(Masking.phone(content.phone()));
    }

    /** Conflicts stay with the tenant; how to reach an expert is told when the expert has agreed. */
    @Override
    public Expert published(Expert content) {
        Expert shown = content.withConflicts(null).withContactConsentOn(null);
        return content.mayBeContacted() ? shown : shown.withPhone(null).withEmail(null);
    }

    @Override
    public SearchDocument found(SearchDocument plain, Expert content) {
        return plain.withSummary(Objects.requireNonNullElse(content.summary(), ""))
                .withText(joined(
                        content.professionalTitle(),
                        content.employer(),
                        content.position(),
                        content.specialities(),
                        content.audience(),
                        content.text()))
                .withFree(content.free());
    }
}
