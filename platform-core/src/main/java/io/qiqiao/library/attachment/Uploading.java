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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

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
     * @throws Refusal not-found; not-allowed; invalid-input where records of this kind have no files, or none was sent
     */
    public Uploaded upload(ListingKind<?> kind, UUID id, Publisher<StreamingFileUpload> files, Editor editor) {
        rules.checkKind(kind.name());
        Listing record = listings.get(kind, id);
        if (!editor.mayTouch(record.owner())) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.not-yours");
        }
        List<FieldProblem> problems = new ArrayList<>();
        int added = 0;
        int sent = 0;
        for (StreamingFileUpload file : Flux.from(files).toIterable(1)) {
            String name = file.getFilename();
            if (name == null || name.isBlank()) {
                file.discard();
                continue;
            }
            sent++;
            added += one(kind, id, file, editor, problems);
        }
        if (sent == 0) {
            throw Refusal.invalid("file", "attachment.choose");
        }
        return new Uploaded(added, problems);
    }

    private int one(
            ListingKind<?> kind, UUID id, StreamingFileUpload file, Editor editor, List<FieldProblem> problems) {
        try (InputStream bytes = file.asInputStream();
                ReceivedFile received = receiving.receive(file.getFilename(), bytes)) {
            return attachments.add(kind, id, received, editor) ? 1 : 0;
        } catch (Refusal refused) {
            if (!OF_ONE_FILE.contains(refused.code())) {
                throw refused;
            }
            problems.addAll(
                    refused.problems().isEmpty()
                            ? List.of(new FieldProblem("file", refused.detailKey(), refused.arguments()))
                            : refused.problems());
            return 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

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
