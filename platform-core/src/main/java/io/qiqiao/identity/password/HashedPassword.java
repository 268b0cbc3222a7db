package io.qiqiao.identity.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Argon2id hash with all that is needed to make it again, in the PHC string format. */
final class HashedPassword {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,8}),t=([0-9]{1,3}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

    private final int memoryKib;
    private final int iterations;
    private final int parallelism;
    private final byte[] salt;
    private final byte[] hash;

    HashedPassword(int memoryKib, int iterations, int parallelism, byte[] salt, byte[] hash) {
        this.memoryKib = memoryKib;
        this.iterations = iterations;
        this.parallelism = parallelism;
        this.salt = salt;
        this.hash = hash;
    }

    /** @throws IllegalStateException when the text is none, since only {@link #encoded} writes it */
    static HashedPassword of(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is unreadable");
        }
        return new HashedPassword(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                FROM_TEXT.decode(parts.group(4)),
                FROM_TEXT.decode(parts.group(5)));
    }

    HashedPassword with(byte[] other) {
        return new HashedPassword(memoryKib, iterations, parallelism, salt, other);
    }

    String encoded() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism + "$"
                + TO_TEXT.encodeToString(salt) + "$" + TO_TEXT.encodeToString(hash);
    }

    int memoryKib() {
        return memoryKib;
    }

    int iterations() {
        return iterations;
    }

    int parallelism() {
        return parallelism;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }
}
