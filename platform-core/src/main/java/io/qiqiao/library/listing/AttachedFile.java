package io.qiqiao.library.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A file that belongs to a record.
 *
 * @param id its own, the same through all versions of the record
 * @param name under which it is shown and given back, cleaned
 * @param type code of a type of {@code reference/attachments.json}
 * @param size in bytes
 * @param digest SHA-256 of its content, in lower-case hexadecimal: where its bytes are kept
 */
@Serdeable
public record AttachedFile(UUID id, String name, String type, long size, String digest) {

    /** No files, as JSON. */
    public static final String NONE = "[]";

    /** The same under another name. */
    public AttachedFile called(String other) {
        return new AttachedFile(id, other, type, size, digest);
    }

    /** The files of both, the first one's first; of one content one. */
    public static List<AttachedFile> union(List<AttachedFile> first, List<AttachedFile> second) {
        List<AttachedFile> all = new ArrayList<>(first);
        second.stream()
                .filter(file -> all.stream().noneMatch(known -> known.digest().equals(file.digest())))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
