package io.qiqiao.tenancy.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host's name as it may stand in a request, in lower case, without port and without a final dot. Whatever else is
 * sent as one names no host, and goes no further.
 */
public record HostName(String name) {

    private static final int LONGEST = 253;
    private static final Pattern PORT = Pattern.compile("(.+?)(?::[0-9]{1,5})?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    public HostName {
        if (name.length() > LONGEST
                || !(NAME.matcher(name).matches() || ADDRESS.matcher(name).matches())) {
            throw new IllegalArgumentException("not a host name");
        }
    }

    /** The host in {@code header}, the value of a Host header; empty when it is none. */
    public static Optional<HostName> find(String header) {
        if (header.length() > LONGEST + 7) {
            return Optional.empty();
        }
        Matcher parts = PORT.matcher(header.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return NAME.matcher(bare).matches() || ADDRESS.matcher(bare).matches()
                ? Optional.of(bare).filter(fits -> fits.length() <= LONGEST).map(HostName::new)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
