package io.qiqiao.identity.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/** A code of 80 random bits that stands in for an authenticator once: {@code abcd-efgh-ijkl-mnop}. We keep its hash. */
record RecoveryCode(String letters) {

    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT));
    }

    /** As somebody types it: in any case, with or without what stands between. */
    static RecoveryCode of(String typed) {
        return new RecoveryCode(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    boolean isForm() {
        return FORM.matcher(letters).matches();
    }

    /** SHA-256: enough, since it is random and long. */
    String hash() {
        return DigestUtils.sha256Hex(letters.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is written down. */
    String shown() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[...]";
    }
}
