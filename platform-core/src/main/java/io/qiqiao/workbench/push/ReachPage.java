package io.qiqiao.workbench.push;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.progress.JobProgress;
import java.util.List;

/**
 * Whom a policy reached.
 *
 * @param renewPath where this part is fetched from anew while the run goes on; empty once it has ended
 * @param resumePath where its going on is posted to; empty where it cannot
 * @param funnel from whom it concerns to who applied
 * @param tables by tenant, area, industry and size
 */
public record ReachPage(
        String title,
        JobProgress progress,
        String renewPath,
        String resumePath,
        List<Figure> funnel,
        List<Table> tables) {

    public ReachPage {
        funnel = List.copyOf(funnel);
        tables = List.copyOf(tables);
    }
}
