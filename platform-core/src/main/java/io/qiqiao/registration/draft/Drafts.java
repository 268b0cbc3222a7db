package io.qiqiao.registration.draft;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.RegistrationConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps what somebody filled in, for days, and finds it again by their secret. */
@Singleton
public class Drafts {

    static final String OPEN = "open";

    private final RegistrationRows rows;
    private final KeptContacts contacts;
    private final KeptIntroductions introductions;
    private final ObjectMapper json;
    private final RegistrationConfiguration configuration;
    private final Clock clock;

    Drafts(
            RegistrationRows rows,
            KeptContacts contacts,
            KeptIntroductions introductions,
            ObjectMapper json,
            RegistrationConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.introductions = introductions;
        this.json = json;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The registration of whoever holds this secret; empty when there is none, or none any more. */
    public Optional<Registration> find(String secret) {
        return Secret.find(secret)
                .flatMap(holder -> rows.findBySecret(holder.hash(), clock.instant()))
                .map(this::registration);
    }

    /** @throws Refusal not-found */
    public Registration get(UUID id) {
        return rows.find(id).map(this::registration).orElseThrow(Refusal::notFound);
    }

    /**
     * Adds to what was filled in; it need not hold yet.
     *
     * @throws Refusal wrong-state when it is finished
     */
    public Registration keep(UUID id, Map<String, String> facts) {
        Instant now = clock.instant();
        if (rows.keep(id, write(facts), now, now.plus(configuration.getDraftLife())) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "registration.finished");
        }
        return get(id);
    }

    /** Remembers for whom it is, so that what was begun goes on where it was. */
    public void haveAccount(UUID id, UUID account) {
        rows.haveAccount(id, account);
    }

    /** Remembers what its owner is at which enterprise, in the present transaction. */
    public void admitted(UUID id, UUID enterprise, Registration.Admission admission) {
        rows.admitted(id, enterprise, admission.name().toLowerCase(Locale.ROOT));
    }

    /** Ends it; what was filled in is kept elsewhere now. */
    public void finish(UUID id) {
        rows.finish(id, clock.instant());
    }

    private Registration registration(RegistrationRow row) {
        String admission = row.admission();
        return new Registration(
                row.id(),
                contacts.reveal(row.channel(), row.contact()),
                row.verifiedAt() != null,
                row.codeHash() != null,
                read(row.facts()),
                !OPEN.equals(row.state()),
                row.account(),
                row.enterprise(),
                admission == null ? null : Registration.Admission.valueOf(admission.toUpperCase(Locale.ROOT)),
                introductions.reveal(row.introduced()),
                row.expiresAt());
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return Objects.requireNonNull(json.readValue(facts, Argument.mapOf(String.class, Object.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
