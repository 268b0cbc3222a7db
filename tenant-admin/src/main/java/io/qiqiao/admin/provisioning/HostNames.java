package io.qiqiao.admin.provisioning;

import io.qiqiao.tenancy.TenancyConfiguration;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which host names a tenant may have of its own. */
@Singleton
final class HostNames {

    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private final String own;

    HostNames(TenancyConfiguration configuration) {
        this.own = configuration.getDomain().toLowerCase(Locale.ROOT);
    }

    /** The host name as it is compared: lower case, in ASCII; empty when {@code written} is none. */
    Optional<String> find(String written) {
        String ascii;
        try {
            ascii = IDN.toASCII(written.strip()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
        return Optional.of(ascii)
                .filter(host -> host.length() <= LONGEST && FORM.matcher(host).matches());
    }

    /** Whether it lies in the platform's own domain, where tenants live by their codes. */
    boolean isReserved(String host) {
        return host.equals(own) || host.endsWith("." + own);
    }
}
