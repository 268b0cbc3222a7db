package io.qiqiao.portal.expert;

import io.qiqiao.portal.text.Block;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The page of an expert.
 *
 * @param above title, employer and whose it is, in small words above the name
 * @param facts whom the expert advises, at what price, how soon, how to ask
 * @param specialities what the expert knows best
 * @param more what else is worth knowing
 */
public record ExpertPage(
        String title,
        String summary,
        List<Tag> tags,
        List<Label> above,
        List<Notice> notices,
        List<Fact> facts,
        List<String> specialities,
        List<Block> text,
        List<Fact> more,
        Label published) {

    public ExpertPage {
        tags = List.copyOf(tags);
        above = List.copyOf(above);
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
        specialities = List.copyOf(specialities);
        text = List.copyOf(text);
        more = List.copyOf(more);
    }
}
