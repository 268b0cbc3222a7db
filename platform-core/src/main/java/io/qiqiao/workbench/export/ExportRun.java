package io.qiqiao.workbench.export;

import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export, while it runs and afterwards.
 *
 * @param renewPath where its next state is fetched from; empty once it is over
 * @param deeds the file, or its going on
 * @param problem why it failed, or null
 */
public record ExportRun(
        Label title,
        Label lead,
        JobProgress progress,
        String renewPath,
        List<Link> deeds,
        @Nullable Notice problem,
        @Nullable FlashNote flash) {

    public ExportRun {
        deeds = List.copyOf(deeds);
    }
}
