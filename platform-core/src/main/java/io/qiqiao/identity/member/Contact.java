package io.qiqiao.identity.member;

import io.qiqiao.codes.Masking;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.kernel.Refusal;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where somebody who is invited can be reached: an e-mail address or a phone number, never a name they sign in by. */
record Contact(String address) {

    /** The field it is sent in. */
    static final String FIELD = "contact";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");

    /** @throws Refusal invalid-input on {@code contact} */
    static Contact of(String text) {
        String address = text.strip();
        if (EMAIL.matcher(address).matches()) {
            return new Contact(address);
        }
        String number = address.replaceAll("[\\s()\\-]", "");
        if (PHONE.matcher(number).matches()) {
            return new Contact(number);
        }
        throw Refusal.invalid(FIELD, "member.contact.unfit");
    }

    boolean isEmail() {
        return address.contains("@");
    }

    String masked() {
        return Masking.contact(address);
    }

    /** Somebody who is reached so. They sign in by the address, so the login is nothing to remember. */
    NewAccount person(String name) {
        String login = "m-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return new NewAccount(login, name, isEmail() ? address : null, isEmail() ? null : address, null);
    }

    /** Masked, so that no log has it. */
    @Override
    public String toString() {
        return masked();
    }
}
