package io.qiqiao.registration.draft;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.registration.Contact;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;

/** Contacts as they lie in the database: protected by the tenant's key, found again by their index. */
@Singleton
public class KeptContacts {

    private static final String PURPOSE = "registration.contact";

    private final Protection protection;

    KeptContacts(Protection protection) {
        this.protection = protection;
    }

    public String protect(Contact contact) {
        return protection.protect(scope(), contact.address());
    }

    public Contact reveal(String channel, String kept) {
        return new Contact(channel, protection.reveal(scope(), kept));
    }

    /** The same under the key of today. */
    public String renew(String kept) {
        return protection.renew(scope(), kept);
    }

    /** What stands for the contact where the same one is looked for. */
    String index(Contact contact) {
        return protection.blindIndex(KeyScope.of(CurrentTenant.get()), PURPOSE, contact.address());
    }

    private static KeyScope scope() {
        return KeyScope.of(CurrentTenant.get()).with(PURPOSE);
    }
}
