package io.qiqiao.identity.signin;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The memberships that can be acted in from a host. */
@Singleton
final class Reach {

    private final Memberships memberships;
    private final TenantDirectory directory;

    Reach(Memberships memberships, TenantDirectory directory) {
        this.memberships = memberships;
        this.directory = directory;
    }

    /**
     * @param host the tenant whose host was asked: only memberships in it count; null on the platform's own host, where
     *     all do
     */
    List<Membership> listOf(UUID account, @Nullable TenantId host) {
        return memberships.listOf(account).stream()
                .filter(Membership::isActive)
                .filter(membership -> host == null || host.equals(membership.tenant()))
                .toList();
    }

    /** The membership that was chosen in a sign-in, if it can still be acted in. */
    Membership chosen(Challenge challenge) {
        return listOf(challenge.account().id(), challenge.host()).stream()
                .filter(each -> each.id().equals(challenge.membership()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.challenge.closed"));
    }

    /** @throws Refusal tenant-suspended, tenant-not-ready */
    void requireActiveTenant(Membership membership) {
        if (membership.tenant() != null) {
            TenantAtTheDoor.requireActive(directory.find(membership.tenant()).orElseThrow());
        }
    }
}
