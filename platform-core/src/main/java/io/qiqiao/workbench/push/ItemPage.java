package io.qiqiao.workbench.push;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item: what it is, why it came, what can be done.
 *
 * @param why the conditions, each with what is known of the enterprise
 * @param changed what was corrected, or null
 * @param state that it was recalled or replaced, or null
 * @param deeds what can be done about it
 * @param feedbackPath where "not for us" is posted to
 * @param feedback the reasons on offer
 * @param takeBackPath where taking that back is posted to; empty where nothing was said
 */
public record ItemPage(
        String title,
        List<Tag> tags,
        List<Label> above,
        Label lead,
        List<Why> why,
        @Nullable Notice changed,
        @Nullable Notice state,
        List<Fact> facts,
        List<Link> deeds,
        String feedbackPath,
        Field feedback,
        String takeBackPath,
        @Nullable FlashNote flash) {

    public ItemPage {
        tags = List.copyOf(tags);
        above = List.copyOf(above);
        why = List.copyOf(why);
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
    }

    /** A condition, how it stands, and what is known. */
    public record Why(String condition, Tag verdict, String known) {}
}
