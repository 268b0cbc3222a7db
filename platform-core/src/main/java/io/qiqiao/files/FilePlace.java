package io.qiqiao.files;

import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a file is kept. Nothing of it comes from whoever sent a file, so that no name leads out of a tenant's own place.
 *
 * @param area what the file is for, such as {@code exports}
 * @param name an id with an extension of ours, or the digest of the file's content
 */
public record FilePlace(TenantId tenant, String area, String name) {

    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,20}");
    private static final Pattern NAMED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[a-z]{1,20}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public FilePlace {
        boolean named = NAMED.matcher(name).matches() || DIGEST.matcher(name).matches();
        if (!named || !PLAIN.matcher(area).matches()) {
            throw new IllegalArgumentException("no place for files is called " + area + " or " + name);
        }
    }

    /** @param extension the file's, such as {@code xlsx} */
    public static FilePlace of(TenantId tenant, String area, UUID id, String extension) {
        return new FilePlace(tenant, area, id + "." + extension);
    }

    /** @param digest SHA-256 of what is in the file, in lower-case hexadecimal: one content has one place */
    public static FilePlace ofContent(TenantId tenant, String area, String digest) {
        return new FilePlace(tenant, area, digest);
    }

    /** Its path below whatever holds all files: the tenant's code comes first. */
    public String path() {
        String folder = DIGEST.matcher(name).matches() ? name.substring(0, 2) + "/" : "";
        return tenant.code() + "/" + area + "/" + folder + name;
    }
}
