package io.qiqiao.library.history;

import io.qiqiao.library.listing.AttachedFile;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of a record in two of its versions. */
public record FilesChange(List<AttachedFile> before, List<AttachedFile> after) {

    public FilesChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether nothing differs: neither files, nor names, nor their order. */
    public boolean isNothing() {
        return before.equals(after);
    }

    public List<AttachedFile> added() {
        return without(after, before);
    }

    public List<AttachedFile> removed() {
        return without(before, after);
    }

    private static List<AttachedFile> without(List<AttachedFile> some, List<AttachedFile> others) {
        var known = others.stream().map(AttachedFile::id).collect(Collectors.<UUID>toSet());
        return some.stream().filter(file -> !known.contains(file.id())).toList();
    }
}
