package io.qiqiao.workbench.history;

import io.qiqiao.library.history.FilesChange;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what became of a record's files from one version to another. */
final class FilesInWords {

    private FilesInWords() {}

    /** Which were added and removed; nothing where all are as they were. */
    static List<String> say(FilesChange files, Ui ui) {
        List<String> said = new ArrayList<>();
        if (!files.added().isEmpty()) {
            said.add(ui.text("attachment.history.added", names(files.added(), ui)));
        }
        if (!files.removed().isEmpty()) {
            said.add(ui.text("attachment.history.removed", names(files.removed(), ui)));
        }
        if (said.isEmpty() && !files.isNothing()) {
            said.add(ui.text("attachment.history.arranged"));
        }
        return said;
    }

    /** All files of both beside each other, where they differ. */
    static Optional<ComparisonPage.Row> findRow(FilesChange files) {
        if (files.isNothing()) {
            return Optional.empty();
        }
        TextDifference difference = TextDifference.of(lines(files.before()), lines(files.after()));
        return Optional.of(
                new ComparisonPage.Row(Label.of("attachment.title"), difference.before(), difference.after()));
    }

    private static String names(List<AttachedFile> files, Ui ui) {
        return files.stream().map(AttachedFile::name).collect(Collectors.joining(ui.text("workbench.list-comma")));
    }

    private static String lines(List<AttachedFile> files) {
        return files.stream().map(file -> file.name() + "\n").collect(Collectors.joining());
    }
}
