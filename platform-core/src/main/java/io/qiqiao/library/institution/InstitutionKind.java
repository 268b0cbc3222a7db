package io.qiqiao.library.institution;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The library of institutions. An institution's record belongs to the institution itself. */
@Singleton
public class InstitutionKind implements ListingKind<Institution> {

    /** The kind's name, and the kind of the party an institution is. */
    public static final String NAME = "institution";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "institutions";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Class<Institution> contentType() {
        return Institution.class;
    }

    @Override
    public List<FieldProblem> problems(Institution content) {
        List<FieldProblem> problems = new ArrayList<>();
        Long staff = content.staff();
        Long professionals = content.professionals();
        if (staff != null && professionals != null && professionals > staff) {
            problems.add(FieldProblem.of(
                    "professionals", "institution.more-professionals-than-staff", professionals, staff));
        }
        if (content.parent() != null && "independent".equals(content.legalForm())) {
            problems.add(FieldProblem.of("parent", "institution.independent-with-parent", content.parent()));
        }
        return problems;
    }

    @Override
    public Settled<Institution> settle(UUID id, Institution content, PartyRef sender) {
        return new Settled<>(content, new PartyRef(NAME, id.toString()), List.of());
    }

    @Override
    public SearchDocument found(SearchDocument plain, Institution content) {
        return plain.withSummary(Objects.requireNonNullElse(content.summary(), ""))
                .withText(joined(content.text(), content.address(), content.qualifications(), content.stations()));
    }
}
