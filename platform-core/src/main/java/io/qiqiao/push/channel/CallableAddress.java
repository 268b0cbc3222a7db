package io.qiqiao.push.channel;

import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Says whether an address may be called: over TLS, and outside of private networks, so that nobody has the platform reach
 * for them what they cannot reach. It is asked when the address is told and before each call, since names move.
 */
@Singleton
class CallableAddress {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int CARRIER = 100;
    private static final int CARRIER_FROM = 64;
    private static final int CARRIER_TO = 127;

    private final WebhookConfiguration configuration;

    CallableAddress(WebhookConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @throws Refusal invalid-input on {@code address} */
    URI require(String text) {
        return findAllowed(text).orElseThrow(() -> Refusal.invalid("address", "push.webhook.address-refused"));
    }

    /** The address where it may be called now. */
    Optional<URI> findAllowed(String text) {
        try {
            URI address = URI.create(text.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean formed = address.getHost() != null
                    && address.getUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http") && configuration.isPlainHttp());
            return formed && isReachable(address.getHost()) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException | UnknownHostException none) {
            return Optional.empty();
        }
    }

    private boolean isReachable(String host) throws UnknownHostException {
        return configuration.isPrivateAddresses()
                || Arrays.stream(InetAddress.getAllByName(host)).noneMatch(CallableAddress::isPrivate);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address)
                || isCarriers(address);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** 100.64.0.0/10, and the 0.0.0.0/8 that some machines take for themselves. */
    private static boolean isCarriers(InetAddress address) {
        byte[] bytes = address.getAddress();
        int second = bytes[1] & 0xff;
        return bytes.length == 4
                && (bytes[0] == 0 || bytes[0] == CARRIER && second >= CARRIER_FROM && second <= CARRIER_TO);
    }
}
