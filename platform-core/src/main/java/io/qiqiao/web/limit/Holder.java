package io.qiqiao.web.limit;

import io.qiqiao.tenancy.TenantId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Whose bucket it is. */
public record Holder(Kind kind, String id) {

    private static final int NETWORK_BYTES = 8;
    private static final int HASH_BYTES = 16;

    /** What a bucket may belong to. */
    public enum Kind {
        ADDRESS,
        TENANT,
        ACCOUNT,
        /** An API key. */
        KEY,
        /** Whom a code or a mail is sent to. */
        RECIPIENT;

        /** How it is written in the configuration. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A client's address; of IPv6 its network of 64 bits, since any host there has all of it to itself. */
    public static Holder address(String address) {
        return new Holder(Kind.ADDRESS, network(address));
    }

    public static Holder tenant(TenantId tenant) {
        return new Holder(Kind.TENANT, tenant.code());
    }

    /** A mail address or phone number, which is not kept: its hash is. */
    public static Holder recipient(String address) {
        return new Holder(Kind.RECIPIENT, hash(address.strip().toLowerCase(Locale.ROOT)));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException unknown) {
            // A socket may have none to tell; all of those share one bucket.
            return "";
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
