package io.qiqiao.push.channel;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.protection.Protection;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses that enterprises of the current tenant want to be called at; one for each. Secrets are kept encrypted. */
@Singleton
public class Webhooks implements ProtectedRows {

    private static final String PURPOSE = "push.webhook";
    private static final int SECRET = 32;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final WebhookRows rows;
    private final CallableAddress callable;
    private final Protection protection;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(WebhookRows rows, CallableAddress callable, Protection protection, Audit audit, Clock clock) {
        this.rows = rows;
        this.callable = callable;
        this.protection = protection;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address, where there is one. */
    public Optional<CalledAddress> find(UUID enterprise) {
        return rows.find(enterprise).map(row -> new CalledAddress(row.address(), row.changedAt()));
    }

    /**
     * Sets the address and makes a new secret.
     *
     * @return the secret, which is shown once
     * @throws Refusal invalid-input for an address that may not be called
     */
    @Transactional
    public String set(UUID enterprise, String address, UUID account) {
        String checked = callable.require(address).toString();
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        rows.put(new Webhook(enterprise, checked, protection.protect(scope(), secret), account, clock.instant()));
        audit.record(
                AuditEvent.of("push-webhook").about("enterprise", enterprise).with("set", true));
        return secret;
    }

    /**
     * Makes a new secret for the address there is; calls signed with the one before are made no more.
     *
     * @return the secret, which is shown once
     * @throws Refusal wrong-state where there is no address, invalid-input where it may not be called any more
     */
    @Transactional
    public String renewSecret(UUID enterprise, UUID account) {
        String address = rows.find(enterprise)
                .map(Webhook::address)
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "push.webhook.none"));
        return set(enterprise, address, account);
    }

    /** Takes the address away; calls that wait are not made. */
    @Transactional
    public void remove(UUID enterprise) {
        rows.remove(enterprise);
        audit.record(
                AuditEvent.of("push-webhook").about("enterprise", enterprise).with("set", false));
    }

    String secret(Webhook webhook) {
        return protection.reveal(scope(), webhook.secret());
    }

    private static KeyScope scope() {
        return KeyScope.of(CurrentTenant.get()).with(PURPOSE);
    }

    @Override
    public String name() {
        return "push-webhook";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<Webhook> some = rows.listAfter(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(one -> rows.renew(one.enterprise(), one.secret(), protection.renew(scope(), one.secret())));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().enterprise().toString());
    }
}
