package io.qiqiao.registration.finish;

import io.micronaut.data.exceptions.DataAccessException;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.registration.Completion;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.Registration.Admission;
import io.qiqiao.registration.consent.Consents;
import io.qiqiao.registration.draft.CheckingFacts;
import io.qiqiao.registration.draft.Drafts;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends a registration. Account and membership live in other data than the record, so it goes step by step; each step
 * can be taken twice, and what was cut off goes on where it was when the person comes back.
 */
@Singleton
public class Finishing {

    private final Drafts drafts;
    private final CheckingFacts checking;
    private final Persons persons;
    private final Admitting admitting;
    private final Consents consents;
    private final Memberships memberships;
    private final Audit audit;

    Finishing(
            Drafts drafts,
            CheckingFacts checking,
            Persons persons,
            Admitting admitting,
            Consents consents,
            Memberships memberships,
            Audit audit) {
        this.drafts = drafts;
        this.checking = checking;
        this.persons = persons;
        this.admitting = admitting;
        this.consents = consents;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * How it ended.
     *
     * @param person who registered
     * @param membership what the person acts in from now on, or empty while they wait for an answer
     */
    public record Ended(Registration registration, Account person, Optional<Membership> membership) {}

    /** Whether the proved contact is an account's already, so that its password is asked for and no new one. */
    public boolean isKnown(Registration registration) {
        return registration.verified() && persons.isKnown(registration.contact());
    }

    /**
     * Makes who registered a member of their enterprise, or lets them wait for those who decide.
     *
     * @throws Refusal wrong-state while the contact is not proved, or when it is finished; invalid-input naming every
     *     field that does not hold
     */
    public Ended finish(UUID id, Completion completion) {
        Registration registration = drafts.get(id);
        requireReady(registration, completion);
        Account person = persons.account(registration, completion);
        drafts.haveAccount(id, person.id());
        persons.link(registration, person);
        consents.give(person.id(), completion.consents());
        Admission admission = registration.admission() != null
                ? registration.admission()
                : admit(registration, person, checking.read(registration.facts()));
        Optional<Membership> membership = admission == Admission.MEMBER
                ? Optional.of(join(person, Objects.requireNonNull(drafts.get(id).enterprise())))
                : Optional.empty();
        drafts.finish(id);
        Registration finished = drafts.get(id);
        audit.record(AuditEvent.of("registration")
                .by(AuditSubject.of(person.id()))
                .about(EnterpriseKind.NAME, finished.enterprise())
                .with("admission", admission.name().toLowerCase(Locale.ROOT))
                .with("issuer", issuer(registration)));
        return new Ended(finished, person, membership);
    }

    private static @Nullable String issuer(Registration registration) {
        Introduction introduction = registration.introduction();
        return introduction == null ? null : introduction.issuer();
    }

    private void requireReady(Registration registration, Completion completion) {
        if (registration.finished()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "registration.finished");
        }
        if (!registration.verified()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "registration.not-verified");
        }
        Stream<FieldProblem> facts = checking
                .problems(
                        registration.facts(),
                        Stream.concat(CheckingFacts.IDENTITY.stream(), CheckingFacts.FIGURES.stream())
                                .toList())
                .stream();
        Stream<FieldProblem> person =
                Stream.of(completion.name(), completion.password()).anyMatch(String::isBlank)
                        ? missing(completion)
                        : Stream.of();
        List<FieldProblem> problems = Stream.concat(facts, person).toList();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static Stream<FieldProblem> missing(Completion completion) {
        return Map.of("name", completion.name(), "password", completion.password()).entrySet().stream()
                .filter(entry -> entry.getValue().isBlank())
                .map(entry -> FieldProblem.of(entry.getKey(), "registration.missing." + entry.getKey()));
    }

    /** Two who register the same enterprise at once: one makes its record, the other finds it. */
    private Admission admit(Registration registration, Account person, Map<String, Object> facts) {
        Admitting.MemberOf isMember = enterprise -> isMember(person, enterprise);
        try {
            return admitting.admit(registration, person, facts, isMember);
        } catch (DataAccessException | Refusal taken) {
            // What does not hold for another reason is refused again.
            return admitting.admit(registration, person, facts, isMember);
        }
    }

    private boolean isMember(Account person, Listing enterprise) {
        return memberships.listOf(person.id()).stream()
                .anyMatch(membership -> membership.isActive()
                        && CurrentTenant.get().equals(membership.tenant())
                        && party(enterprise.id()).equals(membership.party()));
    }

    private Membership join(Account person, UUID enterprise) {
        return memberships.grant(person.id(), CurrentTenant.get(), Role.ENTERPRISE, party(enterprise));
    }

    private static PartyRef party(UUID enterprise) {
        return new PartyRef(EnterpriseKind.NAME, enterprise.toString());
    }
}
