package io.qiqiao.workbench.intake;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, while it runs and afterwards.
 *
 * @param renewPath where its next state is fetched from; empty once it is over
 * @param columns what the file's columns meant, or null where that needed no telling
 * @param chips the outcomes to filter by
 * @param deeds what can be done now: let it go on, or do what was tried
 * @param files the report, to be mended and imported again
 * @param problem why it failed, or null
 * @param empty what to say instead of lines, or null
 */
public record ImportRun(
        Label title,
        Label lead,
        JobProgress progress,
        String renewPath,
        @Nullable ToldColumns columns,
        List<Chip> chips,
        List<Line> lines,
        Paging paging,
        List<Link> deeds,
        List<Link> files,
        @Nullable Notice problem,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public ImportRun {
        chips = List.copyOf(chips);
        deeds = List.copyOf(deeds);
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /**
     * One line of the file and what became of it.
     *
     * @param path the record it became or was already, or empty
     */
    public record Line(int number, String title, String externalId, String path, Tag outcome, List<Reason> reasons) {

        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a line was refused or corrected; no field where it is the line as a whole. */
    public record Reason(Label field, String text) {}
}
