package io.qiqiao.identity.lockout;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Somebody trying to be somebody.
 *
 * @param name whom: an account, or a name that is nobody's, in a form that tells nothing
 * @param address from where, as narrow as one who guesses cannot change at will
 */
public record Attempt(String name, String address) {

    private static final int NETWORK_BYTES = 8;

    /** From an address as the request has it; of IPv6 the network counts, since whoever has one has all of it. */
    public static Attempt of(String name, String address) {
        return new Attempt(name, network(address));
    }

    String pair() {
        return name + "@" + address;
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64";
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
