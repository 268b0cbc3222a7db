package io.qiqiao.audit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** A SHA-256. */
public final class Hash {

    static final int LENGTH = 32;

    /** Of nothing that is there. */
    public static final Hash NONE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when it is not as long as one */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /** The hash written in hexadecimal digits. */
    public static Hash of(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** What a chain's first seal follows. */
    static Hash beginOf(String chain) {
        return new Hash(sha256(ByteBuffer.wrap(("qiqiao audit " + chain).getBytes(StandardCharsets.UTF_8))));
    }

    Hash with(long number, Instant at) {
        ByteBuffer all = ByteBuffer.allocate(LENGTH + 2 * Long.BYTES);
        all.put(bytes).putLong(number).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        return new Hash(sha256(all.flip()));
    }

    Hash with(UUID entry, Hash digest) {
        ByteBuffer all = ByteBuffer.allocate(2 * LENGTH + 2 * Long.BYTES);
        all.put(bytes)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .put(digest.bytes);
        return new Hash(sha256(all.flip()));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] sha256(ByteBuffer of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(of);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
