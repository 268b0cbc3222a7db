package io.qiqiao.matching.life;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the contacts that came with offers under new keys. */
@Singleton
final class RenewingOfferContacts implements ProtectedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final OfferRows rows;
    private final OfferContacts contacts;

    RenewingOfferContacts(OfferRows rows, OfferContacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "match-offer";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<Offer> some = rows.listWithContactAfter(after == null ? BEFORE_ALL : UUID.fromString(after), size);
        some.forEach(offer -> {
            String kept = offer.contact();
            if (kept != null) {
                rows.renewContact(offer.id(), kept, contacts.renew(kept));
            }
        });
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.getLast().id().toString());
    }
}
