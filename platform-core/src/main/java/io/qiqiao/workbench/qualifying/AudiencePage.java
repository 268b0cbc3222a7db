package io.qiqiao.workbench.qualifying;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who qualifies for a policy.
 *
 * @param empty what to say where its conditions are not told, or null
 */
public record AudiencePage(
        Label title,
        Label lead,
        List<Link> links,
        String sentence,
        List<Figure> figures,
        List<Section> sections,
        @Nullable Notice empty) {

    public AudiencePage {
        links = List.copyOf(links);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /** A table under its heading. */
    public record Section(String id, Label title, Label lead, Table table) {}
}
