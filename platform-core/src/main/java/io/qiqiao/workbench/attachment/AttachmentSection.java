package io.qiqiao.workbench.attachment;

import io.qiqiao.library.attachment.FileGroup;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The files of a record, below its form.
 *
 * @param action where files are sent, or empty while the record is not made yet
 * @param lead how many there may be, and how large
 * @param accepted which types
 * @param endings for the browser's own choice of files, such as {@code .pdf,.docx}
 * @param original the files of the record that a local version goes by
 */
public record AttachmentSection(
        String action, Label lead, Label accepted, String endings, List<Line> files, List<FileGroup> original) {

    public AttachmentSection {
        files = List.copyOf(files);
        original = List.copyOf(original);
    }

    /**
     * A file, and what can be done with it.
     *
     * @param path what the addresses of what can be done begin with
     */
    public record Line(FileGroup.Line file, String path, boolean first) {}
}
