package io.qiqiao.registration.draft;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.RegistrationConfiguration;
import io.qiqiao.registration.draft.BeginningDrafts.Begun;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.limit.Holder;
import io.qiqiao.web.limit.Limits;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Proves by six digits that a contact is whose who registers. Whether it is somebody's already makes no difference here:
 * the same is sent and the same is answered.
 */
@Singleton
public class Codes {

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RegistrationRows rows;
    private final BeginningDrafts drafts;
    private final KeptContacts contacts;
    private final Outgoing outgoing;
    private final Limits limits;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final RegistrationConfiguration configuration;
    private final Clock clock;

    Codes(
            RegistrationRows rows,
            BeginningDrafts drafts,
            KeptContacts contacts,
            Outgoing outgoing,
            Limits limits,
            TenantDirectory tenants,
            Messages messages,
            RegistrationConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.contacts = contacts;
        this.outgoing = outgoing;
        this.limits = limits;
        this.tenants = tenants;
        this.messages = messages;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Begins a registration and sends its code.
     *
     * @throws Refusal invalid-input on {@code contact}; too-many-requests when too many codes were sent there
     */
    @Transactional
    public Begun begin(String contact) {
        return begin(contact, null);
    }

    /** The same for somebody who was sent here and gave another contact than is known of them. */
    @Transactional
    public Begun begin(String contact, @Nullable Introduction introduction) {
        Contact to = Contact.find(contact).orElseThrow(() -> Refusal.invalid("contact", "registration.contact-unfit"));
        limits.require(Holder.recipient(to.address()), Traffic.SENDING);
        String code = code();
        Begun begun = drafts.begin(to, introduction);
        rows.newCode(begun.id(), hash(begun.id(), code), clock.instant().plus(configuration.getCodeLife()));
        send(to, code);
        return begun;
    }

    /**
     * Sends another code; the one before is void.
     *
     * @throws Refusal too-many-requests; wrong-state when the contact is proved
     */
    @Transactional
    public void sendAgain(UUID id) {
        RegistrationRow row = rows.find(id).orElseThrow(Refusal::notFound);
        Contact to = contacts.reveal(row.channel(), row.contact());
        limits.require(Holder.recipient(to.address()), Traffic.SENDING);
        String code = code();
        if (rows.newCode(id, hash(id, code), clock.instant().plus(configuration.getCodeLife())) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "registration.verified");
        }
        send(to, code);
    }

    /**
     * Takes the code. A wrong one counts, whatever becomes of the request.
     *
     * @throws Refusal invalid-input on {@code code}, which says whether another try is left
     */
    public void verify(UUID id, String code) {
        Instant now = clock.instant();
        if (rows.countTry(id, now, configuration.getCodeTries()) == 0) {
            throw Refusal.invalid("code", "registration.code-spent");
        }
        if (rows.verified(id, hash(id, code.strip()), now) == 0) {
            throw Refusal.invalid("code", "registration.code-wrong");
        }
    }

    private void send(Contact to, String code) {
        String portal = tenants.find(CurrentTenant.get())
                .map(Tenant::portalName)
                .orElse(CurrentTenant.get().code());
        long minutes = configuration.getCodeLife().toMinutes();
        String body = text("registration.code.body", code, portal, minutes);
        outgoing.send(
                to.isMail()
                        ? Message.Mail.of(to.address(), text("registration.code.subject", portal), body)
                        : Message.Sms.of(to.address(), body));
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.text(Languages.CHINESE, key, arguments));
    }

    private static String code() {
        return String.format("%06d", RANDOM.nextInt(CODES));
    }

    private static String hash(UUID id, String code) {
        return DigestUtils.sha256Hex(id + ":" + code);
    }
}
