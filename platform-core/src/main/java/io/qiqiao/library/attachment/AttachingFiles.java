package io.qiqiao.library.attachment;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.history.History;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.ChangingFiles;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes which files a record has, each time as a version of it. */
@Singleton
class AttachingFiles {

    private final ChangingFiles changing;
    private final Listings listings;
    private final History history;
    private final KeptFiles kept;
    private final AttachmentRules rules;
    private final ContentJson json;
    private final Audit audit;

    AttachingFiles(
            ChangingFiles changing,
            Listings listings,
            History history,
            KeptFiles kept,
            AttachmentRules rules,
            ContentJson json,
            Audit audit) {
        this.changing = changing;
        this.listings = listings;
        this.history = history;
        this.kept = kept;
        this.rules = rules;
        this.json = json;
        this.audit = audit;
    }

    /** Checks that a file may be added, before it is kept. */
    @Transactional
    void check(ListingKind<?> kind, UUID id, ReceivedFile file, Editor editor) {
        AttachedFile fresh = new AttachedFile(Ids.next(), file.name(), file.type(), file.size(), file.digest());
        changing.change(kind, id, editor, files -> {
            with(files, fresh);
            return files;
        });
    }

    /** Adds a kept file, unless the record has its content already; what it has then is answered. */
    @Transactional
    Attached add(ListingKind<?> kind, UUID id, ReceivedFile file, Editor editor) {
        AttachedFile fresh = new AttachedFile(Ids.next(), file.name(), file.type(), file.size(), file.digest());
        if (kept.use(Set.of(file.digest())).isEmpty()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "attachment.leaving", file.name());
        }
        Listing after = changing.change(kind, id, editor, files -> with(files, fresh));
        AttachedFile attached = changing.list(after).stream()
                .filter(each -> each.digest().equals(file.digest()))
                .findFirst()
                .orElseThrow();
        boolean added = attached.id().equals(fresh.id());
        if (added) {
            record("attachment-added", kind, id, attached);
        }
        return new Attached(attached, added);
    }

    private List<AttachedFile> with(List<AttachedFile> files, AttachedFile fresh) {
        if (files.stream().anyMatch(known -> known.digest().equals(fresh.digest()))) {
            return files;
        }
        if (files.size() >= rules.mostOfRecord()) {
            throw Refusal.invalid("file", "attachment.too-many", fresh.name(), rules.mostOfRecord());
        }
        List<AttachedFile> all = new ArrayList<>(files);
        all.add(fresh);
        return all;
    }

    /** Changes the files that are there: renames, orders, removes, brings back; what is removed is on record. */
    @Transactional
    List<AttachedFile> change(ListingKind<?> kind, UUID id, Editor editor, UnaryOperator<List<AttachedFile>> change) {
        List<AttachedFile> before = changing.list(listings.get(kind, id));
        List<AttachedFile> after = changing.list(changing.change(kind, id, editor, files -> present(files, change)));
        missing(before, after).forEach(file -> record("attachment-removed", kind, id, file));
        missing(after, before).forEach(file -> record("attachment-added", kind, id, file));
        return after;
    }

    /** What {@code change} makes of the files, of those that are kept still. */
    private List<AttachedFile> present(List<AttachedFile> files, UnaryOperator<List<AttachedFile>> change) {
        List<AttachedFile> wanted = change.apply(files);
        Set<String> back =
                missing(wanted, files).stream().map(AttachedFile::digest).collect(Collectors.toSet());
        Set<String> there = kept.use(back);
        return wanted.stream()
                .filter(file -> !back.contains(file.digest()) || there.contains(file.digest()))
                .toList();
    }

    /** The files a record had in one of its versions. */
    List<AttachedFile> listOf(Listing listing, long version) {
        return json.files(history.get(listing, version).attachments());
    }

    private void record(String action, ListingKind<?> kind, UUID id, AttachedFile file) {
        audit.record(AuditEvent.of(action).about(kind.name(), id).with("attachment", file.id()));
    }

    private static List<AttachedFile> missing(List<AttachedFile> some, List<AttachedFile> others) {
        Set<UUID> known = others.stream().map(AttachedFile::id).collect(Collectors.toSet());
        return some.stream().filter(file -> !known.contains(file.id())).toList();
    }

    /** A file that a record has, and whether it has it only now. */
    record Attached(AttachedFile file, boolean added) {}
}
