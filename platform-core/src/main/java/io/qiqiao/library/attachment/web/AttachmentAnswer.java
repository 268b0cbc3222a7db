package io.qiqiao.library.attachment.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.AttachedFile;
import java.util.List;
import java.util.UUID;

/**
 * A file that belongs to a record.
 *
 * @param type such as {@code pdf}
 * @param size in bytes
 * @param digest SHA-256 of its content; the {@code ETag} of the download is the same
 * @param path where it is downloaded
 */
@Serdeable
public record AttachmentAnswer(UUID id, String name, String type, long size, String digest, String path) {

    static AttachmentAnswer of(String library, UUID record, AttachedFile file) {
        return new AttachmentAnswer(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.digest(),
                "/api/" + library + "/" + record + "/attachments/" + file.id());
    }

    /** The files of a record, in their order. */
    @Serdeable
    public record All(List<AttachmentAnswer> items) {

        static All of(String library, UUID record, List<AttachedFile> files) {
            return new All(files.stream()
                    .map(file -> AttachmentAnswer.of(library, record, file))
                    .toList());
        }
    }
}
