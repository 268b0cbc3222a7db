package io.qiqiao.registration.finish;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.codes.CreditCode;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.enterprise.Enterprise;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.publication.Visibility;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.Registration.Admission;
import io.qiqiao.registration.draft.Drafts;
import io.qiqiao.registration.joining.Asking;
import io.qiqiao.registration.joining.TakingOver;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the enterprise of a registration on file, or makes its record; remembers which in the same transaction. */
@Singleton
class Admitting {

    private final Listings listings;
    private final EnterpriseKind kind;
    private final KeepingListings keeping;
    private final PublishingListings publishing;
    private final TakingOver takingOver;
    private final Asking asking;
    private final Drafts drafts;

    Admitting(
            Listings listings,
            EnterpriseKind kind,
            KeepingListings keeping,
            PublishingListings publishing,
            TakingOver takingOver,
            Asking asking,
            Drafts drafts) {
        this.listings = listings;
        this.kind = kind;
        this.keeping = keeping;
        this.publishing = publishing;
        this.takingOver = takingOver;
        this.asking = asking;
        this.drafts = drafts;
    }

    /**
     * Admits the person: to a new record, to one on file whose phone they have proved, else to those who wait.
     *
     * @param facts the enterprise's fields as records keep them
     * @param isMember whether they act for an enterprise already
     */
    @Transactional
    public Admission admit(Registration registration, Account person, Map<String, Object> facts, MemberOf isMember) {
        Object code = Objects.requireNonNull(facts.get("creditCode"), "checked before");
        Optional<Listing> onFile = listings.findByCreditCode(kind.name(), new CreditCode(code.toString()));
        if (onFile.isEmpty()) {
            Listing made = make(registration, person, facts);
            return admitted(registration, made, Admission.MEMBER);
        }
        Listing enterprise = onFile.get();
        if (isMember.of(enterprise)) {
            return admitted(registration, enterprise, Admission.MEMBER);
        }
        if (hasPhone(enterprise, registration.contact())) {
            takingOver.take(enterprise, facts, "registration:" + registration.id());
            return admitted(registration, enterprise, Admission.MEMBER);
        }
        asking.ask(registration, person.id(), person.name(), enterprise, facts);
        return admitted(registration, enterprise, Admission.WAITING);
    }

    /** Tells whether somebody acts for an enterprise already. */
    interface MemberOf {
        boolean of(Listing enterprise);
    }

    private Admission admitted(Registration registration, Listing enterprise, Admission admission) {
        drafts.admitted(registration.id(), enterprise.id(), admission);
        return admission;
    }

    private Listing make(Registration registration, Account person, Map<String, Object> facts) {
        Map<String, Object> fields = new LinkedHashMap<>(facts);
        fields.put("contactPerson", person.name());
        if (!registration.contact().isMail()) {
            fields.put("phone", registration.contact().address());
        }
        Editor editor = new Editor("registration:" + registration.id(), PartyRef.BUREAU);
        Listing draft = keeping.create(kind, Draft.of(fields, Visibility.PRIVATE), editor)
                .listing();
        return publishing.publish(kind, draft.id(), Visibility.PRIVATE, editor);
    }

    private boolean hasPhone(Listing enterprise, Contact contact) {
        Enterprise content = listings.content(kind, enterprise);
        return !contact.isMail()
                && content.phone() != null
                && Contact.digits(content.phone()).equals(contact.address());
    }
}
