package io.qiqiao.workbench.history;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.library.listing.TouchingListings;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Says who made a version: the present tenant's own people by name, all others by what they are. */
@Singleton
public class Authors {

    private static final String IMPORT = "import:";

    private final Accounts accounts;
    private final Memberships memberships;

    Authors(Accounts accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /** @param changedBy as a version keeps it */
    public Label of(String changedBy) {
        if (changedBy.startsWith(IMPORT)) {
            return Label.of("workbench.history.by.import");
        }
        if (changedBy.equals(TouchingListings.FOLLOWING)) {
            return Label.of("workbench.history.by.follow");
        }
        return person(changedBy);
    }

    private Label person(String account) {
        try {
            UUID id = UUID.fromString(account);
            return accounts.find(id)
                    .filter(person -> isOfHere(id))
                    .map(Account::name)
                    .map(Label::text)
                    .orElse(Label.of("workbench.history.by.other"));
        } catch (IllegalArgumentException noAccount) {
            return Label.of("workbench.history.by.platform");
        }
    }

    private boolean isOfHere(UUID account) {
        return memberships.listOf(account).stream()
                .anyMatch(membership -> CurrentTenant.get().equals(membership.tenant()));
    }
}
