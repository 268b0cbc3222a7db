package io.qiqiao.workbench.matching;

import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand with what could serve it.
 *
 * @param state how far the demand is
 * @param text what is needed, in its own words
 * @param deeds what can be done about the demand itself
 * @param groups its matches, and what is found just now
 * @param notice what to say instead of an empty page, or that the search is down
 * @param forwarding the way upward, or null where it is not the reader's
 * @param forwarded where it went, a line each
 */
public record DemandPage(
        Label title,
        Tag state,
        String text,
        List<Fact> facts,
        List<MatchDeed> deeds,
        List<Group> groups,
        @Nullable Notice notice,
        @Nullable MatchDeed forwarding,
        List<Label> forwarded,
        @Nullable FlashNote flash) {

    public DemandPage {
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
        groups = List.copyOf(groups);
        forwarded = List.copyOf(forwarded);
    }

    /** Lines under a heading; {@code folded} where nobody needs to look at them. */
    public record Group(Label title, List<MatchLine> lines, boolean folded) {}
}
