package io.qiqiao.matching.life;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** How enterprises are reached, protected: on the way by the platform's key, with the provider by its tenant's. */
@Singleton
class OfferContacts {

    private static final String KEPT = "match-offer.contact";

    private final Needs needs;
    private final TenantDirectory tenants;
    private final Protection protection;
    private final ContentJson json;

    OfferContacts(Needs needs, TenantDirectory tenants, Protection protection, ContentJson json) {
        this.needs = needs;
        this.tenants = tenants;
        this.protection = protection;
        this.json = json;
    }

    /** How to reach whose demand it is: its enterprise, or where that is not on file the tenant. */
    String forTheWay(Listing demand) {
        EnterpriseContact contact = needs.findEnterprise(demand)
                .map(each -> new EnterpriseContact(each.title(), each.contactPerson(), each.phone()))
                .orElseGet(() -> new EnterpriseContact(here(), null, null));
        return protection.protect(onTheWay(), json.write(contact));
    }

    /** What arrived, under the key of the tenant that keeps it. */
    @Nullable
    String forKeeping(@Nullable String arrived) {
        return arrived == null ? null : protection.protect(kept(), protection.reveal(onTheWay(), arrived));
    }

    EnterpriseContact reveal(String keptContact) {
        return json.read(protection.reveal(kept(), keptContact), EnterpriseContact.class);
    }

    /** The same under the key of today. */
    String renew(String keptContact) {
        return protection.renew(kept(), keptContact);
    }

    private String here() {
        return tenants.find(CurrentTenant.get()).map(Tenant::name).orElse("");
    }

    private static KeyScope onTheWay() {
        return KeyScope.platform().with(Letters.CONTACT_ON_ITS_WAY);
    }

    private static KeyScope kept() {
        return KeyScope.of(CurrentTenant.get()).with(KEPT);
    }
}
