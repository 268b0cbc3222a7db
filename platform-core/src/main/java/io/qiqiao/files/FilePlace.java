package io.qiqiao.files;

import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a file is kept. Nothing of it comes from whoever sent a file, so that no name leads out of a tenant's own place.
 *
 * @param area what the file is for, such as {@code exports}
 * @param extension the file's, such as {@code xlsx}
 */
public record FilePlace(TenantId tenant, String area, UUID id, String extension) {

    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,20}");

    public FilePlace {
        if (!PLAIN.matcher(area).matches() || !PLAIN.matcher(extension).matches()) {
            throw new IllegalArgumentException("no place for files is called " + area + " or ends in " + extension);
        }
    }

    /** Its path below whatever holds all files: the tenant's code comes first. */
    public String path() {
        return tenant.code() + "/" + area + "/" + id + "." + extension;
    }
}
