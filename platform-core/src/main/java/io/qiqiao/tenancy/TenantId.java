package io.qiqiao.tenancy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of the administrative area a tenant stands for: 6 digits of GB/T 2260 (440106 is Tianhe), or 9 digits for a
 * town. The only source of the names of schemas and roles.
 */
@Serdeable
public record TenantId(String code) implements Comparable<TenantId> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}([0-9]{3})?");

    public TenantId {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a tenant's code has 6 or 9 digits and does not begin with 0");
        }
    }

    public static TenantId of(String code) {
        return new TenantId(code);
    }

    /** The id written in {@code text}, or empty when it is none. */
    public static Optional<TenantId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
    }

    /** The name of its schema, which is also the name of its database role: {@code t_440106}. */
    public String schema() {
        return "t_" + code;
    }

    @Override
    public int compareTo(TenantId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
