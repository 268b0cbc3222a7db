package io.qiqiao.registration.draft;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.Ids;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.RegistrationConfiguration;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins registrations: of who gives a contact, and of who is sent here by a provider that knows one. */
@Singleton
public class BeginningDrafts {

    private final RegistrationRows rows;
    private final KeptContacts contacts;
    private final KeptIntroductions introductions;
    private final RegistrationConfiguration configuration;
    private final Clock clock;

    BeginningDrafts(
            RegistrationRows rows,
            KeptContacts contacts,
            KeptIntroductions introductions,
            RegistrationConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.introductions = introductions;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What was begun, and the secret by which its owner comes back. */
    public record Begun(UUID id, Secret secret) {}

    /** Begins one whose contact is to be proved by a code. */
    @Transactional
    public Begun begin(Contact contact, @Nullable Introduction introduction) {
        Begun begun = new Begun(Ids.next(), Secret.next());
        Instant now = clock.instant();
        rows.removeExpired(now);
        rows.save(row(begun, contact, introduction, now));
        return begun;
    }

    /** Begins one whose contact a provider has proved: its word is taken as the code would be. */
    @Transactional
    public Begun beginProved(Contact contact, Introduction introduction) {
        Begun begun = begin(contact, introduction);
        String proof = Secret.next().hash();
        rows.newCode(begun.id(), proof, clock.instant());
        rows.verified(begun.id(), proof, clock.instant());
        return begun;
    }

    private RegistrationRow row(Begun begun, Contact contact, @Nullable Introduction introduction, Instant now) {
        return new RegistrationRow(
                begun.id(),
                begun.secret().hash(),
                contact.channel(),
                contacts.protect(contact),
                contacts.index(contact),
                null,
                null,
                0,
                null,
                "{}",
                Drafts.OPEN,
                null,
                null,
                null,
                introductions.protect(introduction),
                now,
                now,
                now.plus(configuration.getDraftLife()));
    }
}
