package io.qiqiao.library.attachment;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.attachment.AttachingFiles.Attached;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.ChangingFiles;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Adds, renames, orders and removes the files of records of the current tenant. Who may change a record may do so. */
@Singleton
public class Attachments {

    private static final int TRIES = 5;

    private final AttachingFiles attaching;
    private final ChangingFiles changing;
    private final Listings listings;
    private final KeptFiles kept;
    private final AttachmentRules rules;

    Attachments(
            AttachingFiles attaching,
            ChangingFiles changing,
            Listings listings,
            KeptFiles kept,
            AttachmentRules rules) {
        this.attaching = attaching;
        this.changing = changing;
        this.listings = listings;
        this.kept = kept;
        this.rules = rules;
    }

    /** Whether records of this kind may have files. */
    public boolean areOf(ListingKind<?> kind) {
        return rules.kinds().contains(kind.name());
    }

    /** The files of a record, in their order. */
    public List<AttachedFile> list(Listing listing) {
        return changing.list(listing);
    }

    /**
     * Adds a file. What the record has already, by its content, is not added again.
     *
     * @return whether it was added
     * @throws Refusal not-found; not-allowed; invalid-input where the record has too many; too-large where the tenant has; files-down
     */
    public boolean add(ListingKind<?> kind, UUID id, ReceivedFile file, Editor editor) {
        rules.checkKind(kind.name());
        boolean there = list(listings.get(kind, id)).stream()
                .anyMatch(known -> known.digest().equals(file.digest()));
        if (there) {
            return false;
        }
        // Checked before anything is kept, and once more when it is written.
        attaching.check(kind, id, file, editor);
        kept.reserve(file);
        kept.keep(file);
        Attached attached = again(() -> attaching.add(kind, id, file, editor));
        return attached.added();
    }

    /** @throws Refusal not-found also where the record has no such file */
    public List<AttachedFile> rename(ListingKind<?> kind, UUID id, UUID attachment, String name, Editor editor) {
        if (name.isBlank()) {
            throw Refusal.invalid("name", "attachment.nameless");
        }
        return change(kind, id, editor, files -> {
            get(files, attachment);
            return files.stream()
                    .map(file -> file.id().equals(attachment) ? file.called(cleaned(name, file)) : file)
                    .toList();
        });
    }

    private String cleaned(String name, AttachedFile file) {
        return rules.find(file.type())
                .map(type -> FileNames.clean(name, type, rules.mostNameCharacters()))
                .orElse(file.name());
    }

    /** @throws Refusal not-found also where the record has no such file */
    public List<AttachedFile> remove(ListingKind<?> kind, UUID id, UUID attachment, Editor editor) {
        return change(kind, id, editor, files -> {
            AttachedFile gone = get(files, attachment);
            return files.stream().filter(file -> !file.equals(gone)).toList();
        });
    }

    /** Moves a file one place towards the beginning. */
    public List<AttachedFile> moveUp(ListingKind<?> kind, UUID id, UUID attachment, Editor editor) {
        return change(kind, id, editor, files -> {
            List<AttachedFile> moved = new ArrayList<>(files);
            int at = moved.indexOf(get(files, attachment));
            if (at > 0) {
                moved.add(at - 1, moved.remove(at));
            }
            return List.copyOf(moved);
        });
    }

    /**
     * Puts the files in an order; those that are not named are removed.
     *
     * @param order ids of files that the record has, or had in {@code version}
     * @param version a version whose files may come back, or 0 for none
     * @throws Refusal invalid-input where an id is none of those
     */
    public List<AttachedFile> arrange(ListingKind<?> kind, UUID id, List<UUID> order, long version, Editor editor) {
        Map<UUID, AttachedFile> known = new LinkedHashMap<>();
        if (version > 0) {
            attaching.listOf(listings.get(kind, id), version).forEach(file -> known.put(file.id(), file));
        }
        return change(kind, id, editor, files -> {
            Map<UUID, AttachedFile> all = new LinkedHashMap<>(known);
            files.forEach(file -> all.put(file.id(), file));
            return order.stream().distinct().map(each -> arranged(all, each)).toList();
        });
    }

    private static AttachedFile arranged(Map<UUID, AttachedFile> all, UUID id) {
        AttachedFile file = all.get(id);
        if (file == null) {
            throw Refusal.invalid("order", "attachment.unknown", id.toString());
        }
        return file;
    }

    /** Gives a record the files again that it had in a version; those that are not kept any more stay away. */
    public List<AttachedFile> bringBack(ListingKind<?> kind, UUID id, long version, Editor editor) {
        List<AttachedFile> then = attaching.listOf(listings.get(kind, id), version);
        return change(kind, id, editor, files -> then);
    }

    private List<AttachedFile> change(
            ListingKind<?> kind, UUID id, Editor editor, UnaryOperator<List<AttachedFile>> change) {
        return again(() -> attaching.change(kind, id, editor, change));
    }

    private static AttachedFile get(List<AttachedFile> files, UUID id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Does it anew where somebody else changed the record at the same moment: it does not depend on the version. */
    private static <T> T again(Supplier<T> deed) {
        for (int tries = 1; ; tries++) {
            try {
                return deed.get();
            } catch (Refusal refused) {
                if (refused.code() != ErrorCode.STALE_VERSION || tries == TRIES) {
                    throw refused;
                }
            }
        }
    }
}
