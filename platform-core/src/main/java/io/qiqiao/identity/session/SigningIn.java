package io.qiqiao.identity.session;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves who somebody is and finds the membership they will act in. Whatever is wrong with name or password, the answer
 * and the time it takes are the same.
 */
@Singleton
public final class SigningIn {

    private final PasswordProof proof;
    private final Memberships memberships;
    private final TenantDirectory directory;

    SigningIn(PasswordProof proof, Memberships memberships, TenantDirectory directory) {
        this.proof = proof;
        this.memberships = memberships;
        this.directory = directory;
    }

    /**
     * The one membership to act in.
     *
     * @param host the tenant whose host was asked: only memberships in it count; null on the platform's own host, where
     *     all do
     * @param wanted the membership to act in, or null when there is but one
     * @throws Refusal not-signed-in; invalid-input on {@code membership} when there are several and none is named;
     *     tenant-suspended
     */
    public Membership in(Credentials credentials, @Nullable TenantId host, @Nullable UUID wanted) {
        return among(possible(credentials, host), wanted);
    }

    /** The one to act in of those {@link #possible}; refused as {@link #in}. */
    public Membership among(List<Membership> possible, @Nullable UUID wanted) {
        Membership chosen = one(possible.stream()
                .filter(membership -> wanted == null || wanted.equals(membership.id()))
                .toList());
        requireActiveTenant(chosen);
        proof.noteSignIn(chosen.account());
        return chosen;
    }

    /**
     * The memberships that whoever has these credentials may act in, one at least.
     *
     * @throws Refusal not-signed-in
     */
    public List<Membership> possible(Credentials credentials, @Nullable TenantId host) {
        Account account =
                proof.prove(credentials.login(), credentials.password()).orElseThrow(SigningIn::refused);
        List<Membership> possible = memberships.listOf(account.id()).stream()
                .filter(Membership::isActive)
                .filter(membership -> host == null || host.equals(membership.tenant()))
                .toList();
        if (possible.isEmpty()) {
            throw refused();
        }
        return possible;
    }

    private static Membership one(List<Membership> possible) {
        if (possible.isEmpty()) {
            throw refused();
        }
        if (possible.size() > 1) {
            List<String> choices = possible.stream().map(SigningIn::described).toList();
            throw Refusal.invalid("membership", "identity.membership.choose", String.join("; ", choices));
        }
        return possible.getFirst();
    }

    private static String described(Membership membership) {
        Object tenant = Objects.requireNonNullElse(membership.tenant(), "-");
        return membership.id() + " (" + tenant + ", " + membership.role().code() + ")";
    }

    private void requireActiveTenant(Membership membership) {
        if (membership.tenant() != null) {
            TenantAtTheDoor.requireActive(directory.find(membership.tenant()).orElseThrow(SigningIn::refused));
        }
    }

    private static Refusal refused() {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.sign-in.refused");
    }

    /** What somebody offers to prove who they are. */
    public record Credentials(String login, String password) {

        /** Without either, so that no log has them: people type passwords into the first field, too. */
        @Override
        public String toString() {
            return "Credentials[...]";
        }
    }
}
