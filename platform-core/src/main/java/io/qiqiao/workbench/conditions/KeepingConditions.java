package io.qiqiao.workbench.conditions;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.WritingEligibility;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a policy's conditions, and all else of it as it is. */
@Singleton
class KeepingConditions {

    private static final String FIELD = "eligibility";

    private final PolicyKind policies;
    private final KeepingListings keeping;
    private final ListingRights rights;
    private final ContentJson json;

    KeepingConditions(PolicyKind policies, KeepingListings keeping, ListingRights rights, ContentJson json) {
        this.policies = policies;
        this.keeping = keeping;
        this.rights = rights;
        this.json = json;
    }

    /**
     * @param version the version the editor saw
     * @throws Refusal stale-version when it was changed since; not-allowed
     */
    void keep(Listing policy, long version, @Nullable Eligibility eligibility) {
        Map<String, Object> fields = json.fields(policy.content());
        if (eligibility == null) {
            fields.remove(FIELD);
        } else {
            fields.put(FIELD, WritingEligibility.write(eligibility));
        }
        keeping.change(policies, policy.id(), version, Draft.of(fields, null), rights.editorOf(policies));
    }
}
