package io.qiqiao.registration;

import io.qiqiao.codes.Masking;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody can be reached, in its one spelling.
 *
 * @param channel {@code mail} or {@code sms}
 */
public record Contact(String channel, String address) {

    private static final String MAIL = "mail";
    private static final String SMS = "sms";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\\p{Cntrl}]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final int LONGEST = 254;

    /** The e-mail address or Chinese mobile number that {@code text} is; empty when it is neither. */
    public static Optional<Contact> find(String text) {
        String spelled =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (spelled.length() <= LONGEST && EMAIL.matcher(spelled).matches()) {
            return Optional.of(new Contact(MAIL, spelled));
        }
        String digits = digits(spelled);
        return MOBILE.matcher(digits).matches() ? Optional.of(new Contact(SMS, digits)) : Optional.empty();
    }

    /** A phone number as it is compared: digits alone, without the country's. */
    public static String digits(String phone) {
        return phone.replaceAll("[\\s()-]", "").replaceFirst("^(\\+|00)86", "");
    }

    public boolean isMail() {
        return channel.equals(MAIL);
    }

    /** So much of it as its owner knows it by. */
    public String masked() {
        return Masking.contact(address);
    }

    /** Masked, so that no log has it. */
    @Override
    public String toString() {
        return masked();
    }
}
