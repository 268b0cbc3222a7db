package io.qiqiao.library.attachment;

import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which files belong to a record: its own, and of a local version those of its original. */
@Singleton
public class FileGroups {

    private final OpeningFiles opening;
    private final Attachments attachments;
    private final SharedListings shared;
    private final ListingKinds kinds;

    FileGroups(OpeningFiles opening, Attachments attachments, SharedListings shared, ListingKinds kinds) {
        this.opening = opening;
        this.attachments = attachments;
        this.shared = shared;
        this.kinds = kinds;
    }

    /** The files of what somebody shares; none where it has none. */
    public List<FileGroup> of(Publication record) {
        return with(record.kind(), record.id(), record.localises(), opening.listOf(record));
    }

    private List<FileGroup> with(String kind, UUID id, @Nullable UUID original, List<AttachedFile> own) {
        List<FileGroup> groups = new ArrayList<>(ofOriginal(kind, original));
        add(groups, original == null ? "attachment.title" : "attachment.own", kind, id, own);
        return List.copyOf(groups);
    }

    /** The files of a record of the current tenant, as it stands. */
    public List<FileGroup> of(Listing record) {
        return with(record.kind(), record.id(), record.localises(), attachments.list(record));
    }

    /** The files of the record that a local version goes by. */
    public List<FileGroup> ofOriginal(String kind, @Nullable UUID original) {
        List<FileGroup> groups = new ArrayList<>();
        if (original != null) {
            shared.find(kind, original)
                    .ifPresent(text -> add(groups, "attachment.original", kind, original, opening.listOf(text)));
        }
        return groups;
    }

    /** A file of a record as it is listed. */
    public FileGroup.Line line(String kind, UUID record, AttachedFile file) {
        String path = "/api/" + kinds.get(kind).library() + "/" + record + "/attachments/" + file.id();
        Label type = Label.of("attachment.type." + file.type());
        return new FileGroup.Line(path, file.name(), Label.of("attachment.meta", type, Sizes.say(file.size())));
    }

    private void add(List<FileGroup> groups, String title, String kind, UUID record, List<AttachedFile> files) {
        if (!files.isEmpty()) {
            groups.add(new FileGroup(
                    Label.of(title),
                    files.stream().map(file -> line(kind, record, file)).toList()));
        }
    }
}
