package io.qiqiao.protection.key;

import io.qiqiao.protection.Unreadable;
import io.qiqiao.protection.suite.Suite;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A master key.
 *
 * @param id tells keys apart and tells nothing of them
 */
record MasterKey(String id, byte[] secret) {

    static final int BYTES = 32;

    private static final int ID_LENGTH = 12;
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{64}");

    /** The key written in {@code text}. */
    static MasterKey of(String text) {
        byte[] secret = bytes(text);
        if (secret.length != BYTES) {
            throw new Unreadable("a master key is 32 bytes, in 64 hexadecimal digits or 44 of base64; make one with"
                    + " \"openssl rand -hex 32\"");
        }
        String id = HexFormat.of().formatHex(Suite.INTERNATIONAL.mac(secret, "id of a master key"));
        return new MasterKey(id.substring(0, ID_LENGTH), secret);
    }

    private static byte[] bytes(String text) {
        try {
            return HEXADECIMAL.matcher(text).matches()
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
