package io.qiqiao.library.attachment;

import io.micronaut.http.multipart.StreamingFileUpload;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/** Takes the files of one form in, each by itself: that one is refused keeps no other out. */
@Singleton
public class Uploading {

    private static final Set<ErrorCode> OF_ONE_FILE =
            Set.of(ErrorCode.INVALID_INPUT, ErrorCode.TOO_LARGE, ErrorCode.WRONG_STATE);

    private final Listings listings;
    private final ReceivingFiles receiving;
    private final Attachments attachments;
    private final AttachmentRules rules;

    Uploading(Listings listings, ReceivingFiles receiving, Attachments attachments, AttachmentRules rules) {
        this.listings = listings;
        this.receiving = receiving;
        this.attachments = attachments;
        this.rules = rules;
    }

    /**
     * Adds the files to a record, one after the other as they arrive.
     *
     * @param target finds the record; what it refuses is refused after the files are read over
     * @throws Refusal not-found; not-allowed; invalid-input where records of this kind have no files, or none was sent;
     *     files-down
     */
    public Uploaded upload(Supplier<Target> target, Publisher<StreamingFileUpload> files) {
        Target record = checked(target, files);
        List<FieldProblem> problems = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int sent = ArrivingFiles.each(files, (name, bytes) -> {
            if (one(record, name, bytes, problems)) {
                added.add(name);
            }
        });
        if (sent == 0) {
            throw Refusal.invalid("file", "attachment.choose");
        }
        return new Uploaded(added.size(), problems);
    }

    private Target checked(Supplier<Target> target, Publisher<StreamingFileUpload> files) {
        try {
            Target record = target.get();
            rules.checkKind(record.kind().name());
            Listing listing = listings.get(record.kind(), record.id());
            if (!record.editor().mayTouch(listing.owner())) {
                throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.not-yours");
            }
            return record;
        } catch (RuntimeException refused) {
            ArrivingFiles.readOver(files);
            throw refused;
        }
    }

    private boolean one(Target target, String name, InputStream bytes, List<FieldProblem> problems) throws IOException {
        try (ReceivedFile received = receiving.receive(name, bytes)) {
            return attachments.add(target.kind(), target.id(), received, target.editor());
        } catch (Refusal refused) {
            if (!OF_ONE_FILE.contains(refused.code())) {
                throw refused;
            }
            problems.addAll(
                    refused.problems().isEmpty()
                            ? List.of(new FieldProblem("file", refused.detailKey(), refused.arguments()))
                            : refused.problems());
            return false;
        }
    }

    /** The record that gets the files, and who gives them. */
    public record Target(ListingKind<?> kind, UUID id, Editor editor) {}

    /**
     * What became of the files of one form.
     *
     * @param added how many the record has now that it did not have
     * @param problems of those that were refused, each naming its file
     */
    public record Uploaded(int added, List<FieldProblem> problems) {

        public Uploaded {
            problems = List.copyOf(problems);
        }
    }
}
