package io.qiqiao.workbench.matching;

import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A match or an offer as a page shows it.
 *
 * @param path where it is described, or empty
 * @param above whose it is, where, since when
 * @param why key of the heading above the reasons
 * @param reasons sentences
 * @param facts what else is to be known
 */
public record MatchLine(
        String title,
        String path,
        List<Tag> tags,
        List<Label> above,
        String text,
        List<Fact> facts,
        String why,
        List<String> reasons,
        Label note,
        List<MatchDeed> deeds) {

    public MatchLine {
        tags = List.copyOf(tags);
        above = List.copyOf(above);
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        deeds = List.copyOf(deeds);
    }
}
